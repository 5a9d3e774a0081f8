import { Clock } from '../../apps/server/src/foundation/clock/clock.js';
import { Crowd, CrowdMember } from '../support/crowd.js';
import { rowsOf } from '../support/database-facts.js';
import { shanghai } from '../support/days.js';
import { violations } from '../support/invariants.js';
import { CONTACT, expectStatus } from '../support/neighbourhood.js';
import { World } from '../support/world.js';
import { report, runClockFrom, shuffled, storm, tally } from './storm.js';

const FRIDAY = '2026-11-20T02:00:00.000Z';
const ENGINEERS = 16;
const EVENING = shanghai('2026-11-24 23:30');
const MIDNIGHT = shanghai('2026-11-25 00:00');

describe('engineers who work day and night in two places 11 km from each other', () => {
  let world: World;
  let engineers: string[];
  let places: string[];
  let serviceItemId: string;

  const wish = (engineerId: string, communityId: string, start: string) => ({
    ...{ serviceItemId, communityId, engineerId, start, mode: 'only' },
    ...CONTACT,
  });
  const people = (...communityIds: string[]) => CrowdMember.many(world, communityIds);
  const cellsOf = async (bookingId: unknown) => {
    const sql = 'SELECT start_at, kind FROM schedule_atom WHERE booking_id = ? ORDER BY start_at';
    const rows = await rowsOf<{ start_at: Date; kind: string }>(world, sql, [bookingId]);
    return rows.map(({ start_at, kind }) => `${start_at.toISOString().slice(11, 16)} ${kind}`);
  };
  const broken = () => violations(world.sql, { now: world.app.get(Clock).now() });

  beforeAll(async () => {
    world = await World.create();
    runClockFrom(world, FRIDAY);
    const crowd = new Crowd(world.sql);
    places = await crowd.communities(2);
    await world.sql.query('UPDATE community SET lat = 31.3 WHERE id = ?', [places[1]]);
    serviceItemId = await crowd.service(30, '净水器');
    engineers = await crowd.engineers(Array<string[]>(ENGINEERS + 1).fill(places), '净水器', [0, 1440]);
    await crowd.bindFew(places, engineers[0]);
  });
  afterAll(() => world.close());

  test('the way across midnight is listed, kept and laid out anew', async () => {
    const [here, there] = await people(...places);
    const engineerId = engineers[ENGINEERS];
    const evening = expectStatus(await here.post('/api/bookings', wish(engineerId, places[0], EVENING)), 201);
    const query = new URLSearchParams({ serviceItemId, communityId: places[1], engineerId, mode: 'only' });
    const { days } = expectStatus(await there.get(`/api/slots?${query}&from=2026-11-25&days=1`), 200);
    const slots = (days as { slots: { start: string }[] }[])[0].slots;
    expect(slots[0].start).toBe(shanghai('2026-11-25 01:00'));
    const soon = await there.post('/api/bookings', wish(engineerId, places[1], shanghai('2026-11-25 00:30')));
    expect([soon.status, soon.body.code]).toEqual([409, 'schedule.slotTaken']);
    const night = expectStatus(await there.post('/api/bookings', wish(engineerId, places[1], slots[0].start)), 201);
    const way = ['16:00 travel', '16:30 travel'];
    expect(await cellsOf(evening.id)).toEqual(['15:30 work', ...way]);
    const move = { start: shanghai('2026-11-24 21:00') };
    expect((await there.post(`/api/me/bookings/${night.id as string}/reschedule`, move)).status).toBe(200);
    expect(await cellsOf(evening.id)).toEqual(['15:30 work']);
    expect(await cellsOf(night.id)).toEqual(['13:00 work', '13:30 travel', '14:00 travel']);
    expect(await broken()).toEqual([]);
  });

  test('of two who book both sides of midnight at once, one gets the engineer', async () => {
    const busy = engineers.slice(0, ENGINEERS);
    const evening = await people(...busy.map(() => places[0]));
    const night = await people(...busy.map(() => places[1]));
    const callers = busy.flatMap((engineerId, n) => [
      { kind: engineerId, call: () => evening[n].post('/api/bookings', wish(engineerId, places[0], EVENING)) },
      { kind: engineerId, call: () => night[n].post('/api/bookings', wish(engineerId, places[1], MIDNIGHT)) },
    ]);
    const pairs = Array.from({ length: ENGINEERS / 4 }, (_, n) => shuffled(callers.slice(n * 8, n * 8 + 8), n + 1));
    const outcomes = await storm(pairs.flat(), 8);
    report('race at midnight', tally(outcomes.map((each) => ({ ...each, kind: 'create' }))));
    for (const engineerId of busy) {
      const answers = outcomes.filter(({ kind }) => kind === engineerId).map(({ answer }) => answer);
      expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
      expect(answers.find(({ status }) => status === 409)!.body.code).toBe('schedule.slotTaken');
    }
    expect(await broken()).toEqual([]);
  });
});
