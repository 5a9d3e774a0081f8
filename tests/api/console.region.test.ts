import { randomUUID } from 'node:crypto';
import type { PoolConnection } from 'mysql2/promise';
import { countOf, rowsOf } from '../support/database-facts.js';
import { expectStatus } from '../support/neighbourhood.js';
import type { Person } from '../support/person.js';
import { pictured, twoRegions, type TwoRegions } from '../support/two-regions.js';
import { someoneWaits } from '../support/waiting.js';

const WEEK = [{ weekday: 1, startMinute: 540, endMinute: 1080 }];

/** From 徐汇区 to 长宁区, or back. */
const MOVED = 'UPDATE engineer_coverage SET community_id = community_id + ? WHERE engineer_id = ?';

/** What a regional manager must not reach by way of what is his; `console.matrix` walks the routes themselves. */
describe('a region ends where it ends', () => {
  let here: TwoRegions;
  let admin: Person;
  let hers: Person;
  beforeAll(async () => {
    here = await twoRegions();
    admin = here.place.operator;
  });
  beforeEach(async () => (hers = await here.world.staff('regional', undefined, ['310104'])));
  afterAll(() => here.world.close());

  const ofEngineer = (what: string, id = here.inside.engineerId) => `/api/console/engineers/${id}/${what}`;
  const moved = async (to: string) => {
    const { accountId } = (await hers.get('/api/console/me')).body;
    expectStatus(
      await admin.put(`/api/console/staff/${accountId as string}/role`, { role: 'regional', divisions: [to] }),
      200,
    );
  };
  const shifts = () =>
    rowsOf(here.world, 'SELECT * FROM engineer_shift WHERE engineer_id = ?', [here.inside.engineerId]);

  test('an address written in another way is written down all the same', async () => {
    const entries = () => countOf(here.world, 'audit_entry');
    const before = await entries();
    expectStatus(await hers.put(ofEngineer('phone').replace('console', '%63onsole'), { phone: '13800138001' }), 200);
    expect(await entries()).toBe(before + 1);
    const { headers } = await hers.get('/%61pi/console/engineers');
    expect(headers).toMatchObject({ 'cache-control': 'no-store', 'x-server-time': expect.any(String) as string });
  });

  test('who has still something to do outside is changed by others, and nobody reads what it is', async () => {
    const { bookingId } = here.inside;
    await here.world.sql.query('UPDATE booking SET community_id = 2001 WHERE id = ?', [bookingId]);
    const day = {
      startsAt: '2026-11-21T00:00:00.000Z',
      endsAt: '2026-11-22T00:00:00.000Z',
      reason: '家里有事',
      confirmed: true,
    };
    for (const answer of [
      await hers.put(ofEngineer('shifts'), { shifts: [] }),
      await hers.post(ofEngineer('time-off'), day),
    ]) {
      expect(answer).toMatchObject({ status: 403, body: { code: 'engineer.worksElsewhere' } });
      expect(JSON.stringify(answer.body)).not.toContain(bookingId);
    }
    await here.world.sql.query('UPDATE booking SET community_id = 1001 WHERE id = ?', [bookingId]);
  });

  test('a picture of who works elsewhere too is decided by others', async () => {
    const itemId = await pictured(here.world, 'portrait', 'portrait', here.bothId);
    const decide = (who: Person) =>
      who.post(`/api/console/moderation/${itemId}/decision`, { approve: false, reason: '不行' });
    expect((await decide(hers)).status).toBe(404);
    const listed = (await hers.get('/api/console/moderation')).body.items as { id: string }[];
    expect(listed.map(({ id }) => id)).not.toContain(itemId);
    expectStatus(await decide(admin), 200);
  });

  /** What she is answered who changes the hours of an engineer, and has to wait until that has happened. */
  async function changedAfter(meanwhile: (sql: PoolConnection) => Promise<unknown>) {
    const held = await here.world.sql.getConnection();
    await held.beginTransaction();
    await held.query('SELECT 1 FROM engineer WHERE id = ? FOR UPDATE', [here.inside.engineerId]);
    const changed = hers.put(ofEngineer('shifts'), { shifts: WEEK, confirmed: true });
    await someoneWaits(here.world);
    await meanwhile(held);
    await held.commit();
    held.release();
    return changed;
  }

  test('who has gone elsewhere while she was changing him is not changed', async () => {
    const before = await shifts();
    const { status } = await changedAfter((held) => held.query(MOVED, [1000, here.inside.engineerId]));
    expect(status).toBe(404);
    expect(await shifts()).toEqual(before);
    await here.world.sql.query(MOVED, [-1000, here.inside.engineerId]);
  });

  test('whose region has become another one while she was changing him changes nothing', async () => {
    const before = await shifts();
    expect((await changedAfter(() => moved('310105'))).status).toBe(404);
    expect(await shifts()).toEqual(before);
  });

  test('an invitation asked for again is not told who no longer may', async () => {
    const fresh = { name: '新来的', title: '工程师', employeeNo: 'NEW-1', startedOn: '2020-01-01', skills: [] };
    const id = expectStatus(await admin.post('/api/console/engineers', fresh), 201).id as string;
    expectStatus(await admin.post(ofEngineer('coverage', id), { communityId: '1001', isPrimary: false }), 204);
    const key = randomUUID();
    const invite = () => hers.post(ofEngineer('invitations', id), {}, { key });
    const { code } = expectStatus(await invite(), 201);
    expect(expectStatus(await invite(), 201).code).toBe(code);
    await moved('310105');
    expect(await invite()).toMatchObject({ status: 404, body: { code: 'engineer.unknown' } });
  });

  test('scans go with their community', async () => {
    const theirs = await here.world.staff('regional', undefined, ['310105']);
    const bound = async (who: Person) => {
      const { total } = (await who.get('/api/console/binding-funnel?from=2026-11-20&to=2026-11-21')).body;
      return (total as { bound: number }).bound;
    };
    const [inside, outside] = [await bound(hers), await bound(theirs)];
    expect(outside).toBeGreaterThan(0);
    const merge = { intoId: '1001', reason: '重复' };
    expectStatus(await admin.post(`/api/console/communities/${here.outside.communityId}/merge`, merge), 201);
    expect([await bound(hers), await bound(theirs)]).toEqual([inside + outside, 0]);
  });

  test('fifty thousand scans of a day are one answer, not a minute', async () => {
    const analyst = await here.world.staff('analyst');
    const at = new Date('2026-11-18T02:00:00.000Z');
    const rows = Array.from({ length: 49_000 }, (_, n) => [n + 1, '1', here.inside.engineerId, at, at, 'h5', 'x']);
    for (let from = 0; from < rows.length; from += 7000)
      await here.world.sql.query(
        'INSERT INTO binding_attempt (id, resident_id, engineer_id, launch_at, shown_at, channel, code) VALUES ?',
        [rows.slice(from, from + 7000)],
      );
    const before = process.cpuUsage();
    const { total } = (await analyst.get('/api/console/binding-funnel?from=2026-11-18&to=2026-11-18')).body;
    const { user } = process.cpuUsage(before);
    expect(total).toMatchObject({ attempts: 49_000 });
    expect(user / 1e6).toBeLessThan(10);
  });
});
