import { setTimeout as sleep } from 'node:timers/promises';
import { addDays, businessDate, instantOf } from '../../apps/server/src/foundation/clock/shanghai.js';
import { CrowdMember } from '../support/crowd.js';
import { violations } from '../support/invariants.js';
import { CONTACT, expectStatus, hire, Hired, makeNeighbourhood, Neighbourhood } from '../support/neighbourhood.js';
import { World } from '../support/world.js';

const SOON_MS = 300;

/**
 * A booking has looked at the engineer and waits for his day; meanwhile he goes away, and the worker hears of it at
 * once. Whoever is first, the booking must not stay with him.
 */
describe('an engineer who goes away while he is being booked', () => {
  let world: World;
  let place: Neighbourhood;
  const day = addDays(businessDate(new Date()), 3);

  beforeAll(async () => {
    world = await World.create();
    place = await makeNeighbourhood(world);
  });
  afterAll(() => world.close());

  /** Holds the engineer's day, as another booking would, until the function it gives is called. */
  async function holdDay(engineerId: string): Promise<() => Promise<void>> {
    const other = await world.sql.getConnection();
    await other.query('INSERT IGNORE INTO schedule_day (engineer_id, day) VALUES (?, ?)', [engineerId, day]);
    await other.beginTransaction();
    await other.query('SELECT day FROM schedule_day WHERE engineer_id = ? AND day = ? FOR UPDATE', [engineerId, day]);
    return async () => {
      await other.commit();
      other.release();
    };
  }

  const leaves = (who: Hired) => place.operator.post(`/api/console/engineers/${who.id}/leaving`, { confirmed: true });
  const takesTimeOff = (who: Hired) =>
    place.operator.post(`/api/console/engineers/${who.id}/time-off`, {
      startsAt: instantOf(day, 480).toISOString(),
      endsAt: instantOf(day, 720).toISOString(),
      reason: '演示',
      confirmed: true,
    });

  test.each([
    ['leaves', leaves],
    ['takes time off', takesTimeOff],
  ])('%s: the booking goes to another, to the queue, or is refused', async (title, goes) => {
    const who = await hire(world, place.operator, {
      name: '赵师傅',
      employeeNo: `R-${title.length}`,
      skills: ['净水器'],
      primary: false,
    });
    const [resident] = await CrowdMember.many(world, ['1001']);
    const letGo = await holdDay(who.id);
    const booked = resident.post('/api/bookings', {
      serviceItemId: place.services['净水器维修'],
      communityId: '1001',
      mode: 'only',
      engineerId: who.id,
      start: instantOf(day, 540).toISOString(),
      ...CONTACT,
    });
    await sleep(SOON_MS);
    expectStatus(await goes(who), 204);
    const delivered = world.settle();
    await sleep(SOON_MS);
    await letGo();
    const { status } = await booked;
    await delivered;
    await world.settle();
    const [open] = await world.sql.query(
      `SELECT id FROM booking WHERE engineer_id = ? AND state IN ('requested', 'scheduled')`,
      [who.id],
    );
    expect(open).toEqual([]);
    expect([201, 400, 409, 410]).toContain(status);
    expect(await violations(world.sql)).toEqual([]);
  });
});
