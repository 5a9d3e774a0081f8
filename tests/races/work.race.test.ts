import { setTimeout as sleep } from 'node:timers/promises';
import { Clock } from '../../apps/server/src/foundation/clock/clock.js';
import { addDays, instantOf } from '../../apps/server/src/foundation/clock/shanghai.js';
import { bookingWish, serve } from '../support/bookings.js';
import { CrowdMember } from '../support/crowd.js';
import { countOf, rowsOf } from '../support/database-facts.js';
import { violations } from '../support/invariants.js';
import { expectStatus, makeNeighbourhood, Neighbourhood } from '../support/neighbourhood.js';
import type { Answer } from '../support/person.js';
import { someoneWaits } from '../support/waiting.js';
import { World } from '../support/world.js';
import { Meter, report, runClockFrom } from './storm.js';

const FRIDAY = '2026-11-20T02:00:00.000Z';
const SATURDAY = '2026-11-21';
const MAX_OPEN = 5;
const HOURS = [540, 600, 660, 780, 840, 900, 960, 1020];

describe('bookings that several people change at once', () => {
  let world: World;
  let place: Neighbourhood;
  const at = (day: string, minute: number) => instantOf(day, minute).toISOString();
  const member = async () => (await CrowdMember.many(world, ['1001']))[0];
  const book = async (who: CrowdMember, start: string) =>
    expectStatus(await who.post('/api/bookings', bookingWish(place, { start })), 201).id as string;
  const step = (id: string, name: string, body: object = {}) =>
    place.wang.person.post(`/api/engineer/bookings/${id}/${name}`, body);
  const reopen = (who: CrowdMember, id: string, start: string) =>
    who.post(`/api/me/bookings/${id}/reopen`, { start, text: '又漏水了', again: true });
  const statuses = (answers: Answer[]) => answers.map(({ status }) => status);

  beforeEach(async () => {
    world = await World.create();
    runClockFrom(world, FRIDAY);
    place = await makeNeighbourhood(world);
  });
  afterEach(async () => {
    expect(await violations(world.sql, { now: world.app.get(Clock).now() })).toEqual([]);
    await world.close();
  });

  /** Bookings of Saturday that are done. */
  async function finished(who: CrowdMember, count: number): Promise<string[]> {
    const ids: string[] = [];
    for (let n = 0; n < count; n++) {
      const id = await book(who, at(SATURDAY, HOURS[n]));
      await serve(world, place.wang.person, id);
      ids.push(id);
    }
    runClockFrom(world, '2026-11-21T12:00:00.000Z');
    return ids;
  }

  test('many issues come back at once: no more than five bookings are open', async () => {
    const who = await member();
    const ids = await finished(who, 8);
    const answers = await Promise.all(ids.map((id, n) => reopen(who, id, at('2026-11-23', HOURS[n]))));
    const open = await countOf(world, "booking WHERE resident_id = ? AND state = 'reopened'", [who.id]);
    report('reopening at once', { statuses: statuses(answers), open });
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(open);
    expect(open).toBe(MAX_OPEN);
    for (const { status, body } of answers) if (status !== 201) expect(body.code).toBe('booking.tooManyOpen');
  });

  test('an issue comes back while its community is merged: they do not wait for each other in a circle', async () => {
    const who = await member();
    const [id] = await finished(who, 1);
    const meter = await Meter.start(world);
    // What a merge locks, in its order.
    const merge = await world.sql.getConnection();
    await merge.beginTransaction();
    await merge.query('SELECT id FROM community WHERE id = 1001 FOR UPDATE');
    const reopened = reopen(who, id, at('2026-11-23', 540));
    await someoneWaits(world);
    await merge.query('UPDATE booking SET version = version + 1 WHERE community_id = 1001');
    await merge.commit();
    merge.release();
    expect((await reopened).status).toBe(201);
    expect((await meter.read()).deadlocks).toBe(0);
  });

  const mine = (who: CrowdMember, id: string, what: string, body: object = {}) =>
    who.post(`/api/me/bookings/${id}/${what}`, body);
  const desk = (id: string, what: string, body: object = {}) =>
    place.operator.post(`/api/console/bookings/${id}/${what}`, body);

  test.each<[string, string, (who: CrowdMember, id: string) => Promise<Answer>, string]>([
    [
      'who booked it cancels',
      'scheduled',
      (who, id) => mine(who, id, 'cancel', { cause: 'notNeeded' }),
      '200 cancelled',
    ],
    ['an operator cancels', 'scheduled', (_who, id) => desk(id, 'cancel', { reason: '住户来电' }), '200 cancelled'],
    [
      'who booked it moves it',
      'scheduled',
      (who, id) => mine(who, id, 'reschedule', { start: at(SATURDAY, 600) }),
      '200 requested',
    ],
    ['who booked it cancels', 'on_the_way', (who, id) => mine(who, id, 'cancel'), '200 cancelled'],
    ['who booked it cancels', 'on_site', (who, id) => mine(who, id, 'cancel'), '409 booking.hereAlready'],
  ])('%s while its engineer makes it %s: that is seen, not in the way', async (_what, state, change, expected) => {
    const who = await member();
    const id = await book(who, at(SATURDAY, 540));
    // What his step writes, in the moment before it is certain.
    const accept = await world.sql.getConnection();
    await accept.beginTransaction();
    await accept.query('UPDATE booking SET state = ?, version = version + 1 WHERE id = ?', [state, id]);
    const changed = change(who, id);
    await someoneWaits(world);
    await accept.commit();
    accept.release();
    const { status, body } = await changed;
    expect(`${status} ${(status === 200 ? body.state : body.code) as string}`).toBe(expected);
  });

  test('accepted and cancelled at once, many times over: cancelled in the end, and nobody hears that he is to try again', async () => {
    const who = await CrowdMember.many(world, Array<string>(HOURS.length).fill('1001'));
    const codes: Record<string, number> = {};
    for (const [n, minute] of HOURS.entries()) {
      const id = await book(who[n], at(SATURDAY, minute));
      const acts = [() => step(id, 'accept'), () => mine(who[n], id, 'cancel')];
      const [accepted, cancelled] = await Promise.all(acts.map((act, i) => sleep(((i + n) % 2) * 6).then(act)));
      expect(cancelled).toMatchObject({ status: 200, body: { state: 'cancelled' } });
      const key = `accept ${accepted.status}`;
      codes[key] = (codes[key] ?? 0) + 1;
    }
    report('accepted and cancelled at once', codes);
    expect(await countOf(world, "booking WHERE state = 'cancelled'")).toBe(HOURS.length);
  });

  test('completed at once with other words each time: one of them holds, the others hear so, and it is counted once', async () => {
    const who = await member();
    const ids = [];
    for (const minute of [540, 600, 660, 780]) ids.push(await book(who, at(SATURDAY, minute)));
    for (const id of ids) expectStatus(await step(id, 'accept'), 200);
    runClockFrom(world, at(SATURDAY, 600));
    for (const id of ids) {
      expectStatus(await step(id, 'start'), 200);
      const answers = await Promise.all(
        Array.from({ length: 6 }, (_, n) => step(id, 'complete', { note: `第 ${n} 次`, priceFen: 100 + n })),
      );
      const [done, ...others] = answers.sort((a, b) => a.status - b.status);
      expect([done.status, ...others.map(({ body }) => body.code as string)]).toEqual([
        200,
        ...others.map(() => 'booking.finishedAlready'),
      ]);
      const { record } = done.body as { record: { summary: string; priceFen: number } };
      const again = await step(id, 'complete', { note: record.summary, priceFen: record.priceFen });
      expect([again.status, again.body.record]).toEqual([200, record]);
    }
    expect(await countOf(world, "booking_change WHERE state = 'completed'")).toBe(ids.length);
  });

  test('he arrives while he is replaced, given up or falls ill: one of it holds, and nobody is booked twice', async () => {
    const ends: Record<string, number> = {};
    const residents = await CrowdMember.many(world, Array<string>(8).fill('1001'));
    for (const [round, who] of residents.entries()) {
      const day = addDays(SATURDAY, round);
      runClockFrom(world, at(addDays(day, -1), 600));
      const id = await book(who, at(day, 540));
      expectStatus(await step(id, 'accept'), 200);
      runClockFrom(world, at(day, 480));
      place.operator = await world.operator();
      expectStatus(await step(id, 'depart'), 200);
      const off = { startsAt: at(day, 480), endsAt: at(day, 600), reason: '生病' };
      const console = `/api/console/bookings/${id}`;
      const acts = [
        () => step(id, 'start'),
        () => who.post(`/api/me/bookings/${id}/cancel`),
        () => place.operator.post(`${console}/assignment`, { engineerId: place.liu.id }),
        () => place.operator.post(`${console}/reschedule`, { start: at(day, 900) }),
        () => step(id, 'handover'),
        () => place.operator.post(`/api/console/engineers/${place.wang.id}/time-off`, { ...off, confirmed: true }),
      ];
      // Each round another one is ahead by a little.
      const ahead = (n: number) => sleep(((n + round) % acts.length) * 8);
      const answers = await Promise.all(acts.map((act, n) => ahead(n).then(act)));
      await world.settle();
      expect(answers.filter(({ status }) => ![200, 204, 404, 409].includes(status)).map(({ body }) => body)).toEqual(
        [],
      );
      const [row] = await rowsOf<{ state: string; engineer_id: string | null }>(
        world,
        'SELECT state, engineer_id FROM booking WHERE id = ?',
        [id],
      );
      const end = `${row.state} ${row.engineer_id === place.wang.id ? 'wang' : row.engineer_id ? 'liu' : 'nobody'}`;
      ends[end] = (ends[end] ?? 0) + 1;
      // Away until ten: what is left with him is where he is, or was moved to the afternoon.
      expect(row.state).not.toBe('on_the_way');
    }
    report('changed by everybody at once', ends);
  });
});
