import { bookingWish } from '../support/bookings.js';
import { FRIDAY } from '../support/days.js';
import { boundResident, expectStatus, hire, type Hired, makeNeighbourhood } from '../support/neighbourhood.js';
import { story } from '../support/story.js';

/** As many as are compared when anybody may come, and one more. */
const MANY = 21;

describe('a community with more engineers than are compared', () => {
  const here = story(async (world) => {
    world.setTime(FRIDAY);
    const place = await makeNeighbourhood(world);
    const others: Hired[] = [];
    for (let n = 2; n < MANY; n++)
      others.push(
        await hire(world, place.operator, { name: '孙师傅', employeeNo: `M-${n}`, skills: ['净水器'], primary: false }),
      );
    const last = others.sort((a, b) => (BigInt(a.id) < BigInt(b.id) ? -1 : 1)).at(-1)!;
    return { place, last, resident: await boundResident(world, last) };
  });

  test.each([
    ['only', '2026-11-21'],
    ['prefer', '2026-11-22'],
  ])('the last of them is booked too: %s', async (mode, day) => {
    const { place, last, resident } = here;
    const query = `serviceItemId=${place.services['净水器维修']}&communityId=1001&engineerId=${last.id}&mode=${mode}&from=${day}&days=1`;
    const { days } = expectStatus(await resident.get(`/api/slots?${query}`), 200);
    const { start } = (days as { slots: { start: string; preferred: boolean }[] }[])[0].slots.find(
      ({ preferred }) => preferred,
    )!;
    const booking = expectStatus(
      await resident.post('/api/bookings', bookingWish(place, { engineerId: last.id, mode, start })),
      201,
    );
    expect(booking.engineer).toMatchObject({ id: last.id });
  });

  test('who does not serve there is refused all the same', async () => {
    const { place, last, resident, world } = here;
    expectStatus(await place.operator.delete(`/api/console/engineers/${last.id}/coverage/1001?confirmed=true`), 204);
    expect(
      await resident.post('/api/bookings', bookingWish(place, { engineerId: last.id, mode: 'only' })),
    ).toMatchObject({
      status: 400,
      body: { code: 'dispatch.engineerCannot' },
    });
    await world.settle();
  });
});
