import { book } from '../support/bookings.js';
import { FRIDAY } from '../support/days.js';
import { violations } from '../support/invariants.js';
import { boundResident, expectStatus, makeNeighbourhood, type Neighbourhood } from '../support/neighbourhood.js';
import { inboxOf, Notices } from '../support/notices.js';
import type { Person } from '../support/person.js';
import { World } from '../support/world.js';

describe('a community hears of a visit that moves to another day', () => {
  let world: World;
  let place: Neighbourhood;
  let notices: Notices;
  let first: Person;
  let second: Person;
  const bodies = async (person: Person) => (await inboxOf(person)).map(({ body }) => body);

  beforeEach(async () => {
    world = await World.create();
    world.setTime(FRIDAY);
    place = await makeNeighbourhood(world);
    notices = new Notices(world);
    first = await boundResident(world, place.wang);
    second = await boundResident(world, place.liu);
  });
  afterEach(async () => {
    // The stories make bound residents and visits up; the counters of those are not theirs.
    const broken = (await violations(world.sql)).filter(
      ({ name }) => name !== 'bindingTally' && name !== 'visitBookings',
    );
    await world.close();
    expect(broken).toEqual([]);
  });

  /** Five bound residents: texts may name the engineer. */
  const enough = () =>
    world.sql.query(
      'INSERT INTO binding_tally (community_id, bound) VALUES (1001, 5) ON DUPLICATE KEY UPDATE bound = 5',
    );

  test('a booking that moves to another day: those who were told hear once that it moved, the others of one visit', async () => {
    const own = await boundResident(world, place.wang);
    await enough();
    const id = await book(own, place);
    await world.settle();
    await notices.deliver();
    expect(await bodies(first)).toEqual(['王师傅11月21日周六上午到阳光花园服务，您可以顺便预约。']);
    const late = await boundResident(world, place.wang);
    await enough();
    expectStatus(await own.post(`/api/me/bookings/${id}/reschedule`, { start: '2026-11-22T06:00:00.000Z' }), 200);
    await world.settle();
    await notices.deliver();
    const moved = '原定11月21日周六到阳光花园的师傅改日子了：王师傅11月22日周日下午来，您可以顺便预约。';
    for (const person of [first, second]) expect((await bodies(person)).slice(0, -1)).toEqual([moved]);
    expect(await bodies(late)).toEqual(['王师傅11月22日周日下午到阳光花园服务，您可以顺便预约。']);
    expect((await inboxOf(own)).filter(({ kind }) => kind.startsWith('visit'))).toEqual([]);
    // It moves once more: again one message, and to whoever heard of one of them.
    expectStatus(await own.post(`/api/me/bookings/${id}/reschedule`, { start: '2026-11-23T06:00:00.000Z' }), 200);
    await world.settle();
    await notices.deliver();
    for (const [person, n] of [
      [first, 3],
      [second, 3],
      [late, 2],
    ] as const) {
      const all = await bodies(person);
      expect([all.length, all[0]]).toEqual([
        n,
        '原定11月22日周日到阳光花园的师傅改日子了：王师傅11月23日周一下午来，您可以顺便预约。',
      ]);
    }
  });

  test('moved before anybody heard of it: one visit is told, on its new day', async () => {
    const own = await boundResident(world, place.wang);
    await enough();
    const id = await book(own, place);
    await world.settle();
    expectStatus(await own.post(`/api/me/bookings/${id}/reschedule`, { start: '2026-11-22T06:00:00.000Z' }), 200);
    await world.settle();
    await notices.deliver();
    expect(await bodies(first)).toEqual(['王师傅11月22日周日下午到阳光花园服务，您可以顺便预约。']);
  });
});
