import { book } from '../support/bookings.js';
import { daysAfter, FRIDAY, SATURDAY_9, SATURDAY_10 } from '../support/days.js';
import { boundResident, expectStatus, makeNeighbourhood } from '../support/neighbourhood.js';
import { story } from '../support/story.js';

describe('what waits for the yes of an engineer', () => {
  const here = story(async (world) => {
    world.setTime(FRIDAY);
    const place = await makeNeighbourhood(world);
    const resident = await boundResident(world, place.wang);
    const tomorrow = await book(resident, place);
    const far = await book(resident, place, { start: daysAfter(SATURDAY_9, 12) });
    const accepted = await book(resident, place, { start: SATURDAY_10 });
    const engineer = place.wang.person;
    expectStatus(await engineer.post(`/api/engineer/bookings/${accepted}/accept`), 200);
    return { engineer, resident, tomorrow, far };
  });
  const bench = async (from: string) =>
    expectStatus(await here.engineer.get(`/api/engineer/workbench?from=${from}&days=8`), 200) as {
      toAccept: { id: string; contact: unknown }[];
      unfinished: { id: string }[];
      days: { bookings: { id: string }[] }[];
    };
  const ids = (jobs: { id: string }[]) => jobs.map(({ id }) => id);

  test('is told whatever day it is for, in the order of time', async () => {
    const { toAccept, days } = await bench('2026-11-19');
    expect(ids(toAccept)).toEqual([here.tomorrow, here.far]);
    expect(days.flatMap(({ bookings }) => ids(bookings))).not.toContain(here.far);
  });

  test('what was never answered is unfinished in the end, and not told twice', async () => {
    here.world.setTime(daysAfter(SATURDAY_9, 3));
    const { toAccept, unfinished } = await bench('2026-11-23');
    expect(ids(toAccept)).toEqual([here.far]);
    expect(ids(unfinished)).toContain(here.tomorrow);
  });

  test('he accepts the time that he has read: one that moved meanwhile is told first', async () => {
    const start = daysAfter(SATURDAY_9, 13);
    expectStatus(await here.resident.post(`/api/me/bookings/${here.far}/reschedule`, { start }), 200);
    const path = `/api/engineer/bookings/${here.far}/accept`;
    const moved = { code: 'booking.movedMeanwhile', details: { start, end: daysAfter(SATURDAY_10, 13) } };
    expect(await here.engineer.post(path, { start: daysAfter(SATURDAY_9, 12) })).toMatchObject({
      status: 409,
      body: moved,
    });
    expect((await bench('2026-11-23')).toAccept).toMatchObject([{ id: here.far, start }]);
    expect(expectStatus(await here.engineer.post(path, { start }), 200)).toMatchObject({ state: 'scheduled', start });
    // A second tap, from a page that is older still, changes nothing.
    expectStatus(await here.engineer.post(path, { start: daysAfter(SATURDAY_9, 12) }), 200);
  });

  test('goes when he has accepted', async () => {
    expect((await bench('2026-11-23')).toAccept).toEqual([]);
  });
});
