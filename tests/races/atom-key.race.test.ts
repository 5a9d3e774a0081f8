import { AllocatorService } from '../../apps/server/src/modules/schedule/allocator.service.js';
import { CalendarReader } from '../../apps/server/src/modules/schedule/calendar.reader.js';
import { Crowd, CrowdMember } from '../support/crowd.js';
import { checksums, countOf, rowsOf } from '../support/database-facts.js';
import { FRIDAY, SATURDAY_10 } from '../support/days.js';
import { violations } from '../support/invariants.js';
import { CONTACT } from '../support/neighbourhood.js';
import { World } from '../support/world.js';
import { runClockFrom } from './storm.js';

const CALLERS = 10;

/** Locks nothing and sees nothing of what is booked, as a fault in the allocator would: only the key is left. */
function blind(world: World): void {
  const [allocator, calendar] = [world.app.get(AllocatorService), world.app.get(CalendarReader)];
  const days = calendar.days.bind(calendar);
  jest.spyOn(allocator, 'lockDays').mockResolvedValue();
  jest.spyOn(calendar, 'days').mockImplementation(async (...asked) => {
    const seen = await days(...asked);
    return new Map([...seen].map(([id, list]) => [id, list.map((day) => ({ ...day, stays: [] }))]));
  });
}

describe('the key (engineer, start) has the last word, with the lock of the day off', () => {
  let world: World;
  let callers: (() => ReturnType<CrowdMember['post']>)[];

  beforeEach(async () => {
    world = await World.create();
    runClockFrom(world, FRIDAY);
    const crowd = new Crowd(world.sql);
    const [communityId] = await crowd.communities(1);
    const serviceItemId = await crowd.service(60, '净水器');
    const [engineerId] = await crowd.engineers([[communityId]], '净水器', [540, 1080]);
    const people = await CrowdMember.many(world, Array<string>(CALLERS + 1).fill(communityId));
    const wish = { serviceItemId, communityId, engineerId, mode: 'only', start: SATURDAY_10, ...CONTACT };
    callers = people.map((who) => () => who.post('/api/bookings', wish));
    blind(world);
  });
  afterEach(async () => {
    jest.restoreAllMocks();
    await world.close();
  });

  test('it is the primary key of the table', async () => {
    const columns = await rowsOf<{ name: string }>(
      world,
      `SELECT column_name AS name FROM information_schema.key_column_usage
       WHERE table_schema = DATABASE() AND table_name = 'schedule_atom' AND constraint_name = 'PRIMARY' ORDER BY ordinal_position`,
    );
    expect(columns.map(({ name }) => name)).toEqual(['engineer_id', 'start_at']);
  });

  test('of ten at once one has the hour, the others hear that it is taken, and nothing of theirs is left', async () => {
    const answers = await Promise.all(callers.slice(0, CALLERS).map((call) => call()));
    const losers = answers.filter(({ status }) => status !== 201);
    expect(losers).toHaveLength(CALLERS - 1);
    for (const { status, body } of losers) expect([status, body.code]).toEqual([409, 'schedule.slotTaken']);
    expect(await violations(world.sql, { now: new Date(FRIDAY) })).toEqual([]);
    expect(await countOf(world, 'booking')).toBe(1);
    const before = await checksums(world);
    expect((await callers[CALLERS]()).status).toBe(409);
    expect(await checksums(world)).toEqual(before);
  });

  test('without the key a second one has it too', async () => {
    await world.sql.query(
      'ALTER TABLE schedule_atom DROP PRIMARY KEY, ADD KEY schedule_atom_start (engineer_id, start_at)',
    );
    for (const call of callers.slice(0, 2)) expect((await call()).status).toBe(201);
    const broken = await violations(world.sql, { names: ['overlappingBookings'] });
    expect(broken).toHaveLength(1);
  });
});
