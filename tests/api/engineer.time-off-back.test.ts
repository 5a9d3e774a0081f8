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

describe('an engineer and his own time off', () => {
  const here = story(async (world) => {
    world.setTime(FRIDAY);
    return { place: await makeNeighbourhood(world) };
  });
  const own = async (who = here.place.wang) => {
    const bench = await who.person.get(`/api/engineer/workbench?from=${SATURDAY}&days=1`);
    return expectStatus(bench, 200).timeOff as { startsAt: string; endsAt: string; reason: string }[];
  };

  test('he reads what runs and what is to come, however far ahead, the next first; a colleague does not', async () => {
    const off = (from: string, until: string, reason: string) =>
      here.place.operator.post(`/api/console/engineers/${here.place.wang.id}/time-off`, {
        ...{ startsAt: shanghai(from), endsAt: shanghai(until), reason, confirmed: true },
      });
    expect(await own()).toEqual([]);
    expectStatus(await off('2027-02-05 00:00', '2027-02-12 00:00', '春节'), 204);
    expectStatus(await off('2026-11-20 09:00', '2026-11-20 12:00', '体检'), 204);
    expect(await own()).toMatchObject([
      { startsAt: shanghai('2026-11-20 09:00'), endsAt: shanghai('2026-11-20 12:00'), reason: '体检' },
      { startsAt: shanghai('2027-02-05 00:00'), reason: '春节' },
    ]);
    expect(await own(here.place.liu)).toEqual([]);
    here.world.setTime(shanghai('2026-11-20 12:00'));
    expect((await own()).map(({ reason }) => reason)).toEqual(['春节']);
  });
});
