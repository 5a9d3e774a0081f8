import { book } from '../support/bookings.js';
import { FRIDAY, SATURDAY, SATURDAY_9, shanghai } from '../support/days.js';
import { boundResident, expectStatus, makeNeighbourhood } from '../support/neighbourhood.js';
import { story } from '../support/story.js';

describe('a time off is taken back before anybody was offered anything', () => {
  const here = story(async (world) => {
    world.setTime(FRIDAY);
    const place = await makeNeighbourhood(world);
    const [first, second] = [await boundResident(world, place.wang), await boundResident(world, place.wang)];
    return { place, first, second, booked: await book(first, place, { start: SATURDAY_9 }) };
  });
  const url = () => `/api/console/engineers/${here.place.wang.id}/time-off`;
  const off = (from: string, until: string) =>
    here.place.operator.post(url(), {
      ...{ startsAt: shanghai(`${SATURDAY} ${from}`), endsAt: shanghai(`${SATURDAY} ${until}`) },
      ...{ reason: '写错了', confirmed: true },
    });

  test('what was booked stays with him, before and after; what a second one takes away goes', async () => {
    expectStatus(await off('08:00', '20:00'), 204);
    const [{ id }] = expectStatus(await here.place.operator.get(url()), 200).items as { id: string }[];
    expectStatus(await here.place.operator.delete(`${url()}/${id}`), 204);
    const noon = await book(here.second, here.place, { start: shanghai(`${SATURDAY} 13:00`) });
    expectStatus(await off('12:30', '15:00'), 204);
    await here.world.settle();
    const of = async (who: typeof here.first, booking: string) =>
      expectStatus(await who.get(`/api/me/bookings/${booking}`), 200).engineer as { name: string };
    expect(await of(here.first, here.booked)).toMatchObject({ name: '王师傅' });
    expect(await of(here.second, noon)).toMatchObject({ name: '刘师傅' });
  });
});
