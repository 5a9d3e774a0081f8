import { randomUUID } from 'node:crypto';
import { newId } from '../../apps/server/src/foundation/ids/ids.js';
import { Violation, violations } from '../support/invariants.js';
import { NaiveWorld } from './naive.js';
import { report } from './storm.js';

const START = Date.parse('2026-11-21T01:00:00.000Z');
const DAY = '2026-11-21';
const CALLERS = 20;
const all = Array.from({ length: CALLERS }, (_, n) => n);

/** The proof that the races can fail: the naive code turns the same checkers red. */
describe('the obvious code', () => {
  let world: NaiveWorld;
  const broken = async (...names: string[]): Promise<Record<string, number>> => {
    const found = await violations(world.sql, { names });
    return Object.fromEntries(found.map(({ name, rows }: Violation) => [name, rows.length]));
  };

  beforeEach(async () => {
    world = await NaiveWorld.create();
  });
  afterEach(() => world.close());

  test.each(['bookAfterChecking', 'bookAfterLocking'] as const)('%s books engineers twice', async (method) => {
    const engineers = Array.from({ length: 30 }, () => newId());
    for (const id of engineers)
      await Promise.all(all.map((n) => world[method](id, new Date(START + (n % 5) * 1800_000))));
    const found = await broken('overlappingBookings', 'sharedCells');
    const [rows] = await world.sql.query(
      `SELECT COUNT(DISTINCT a.engineer_id) AS n FROM booking a JOIN booking b ON b.engineer_id = a.engineer_id AND b.id > a.id
         AND b.start_at < a.end_at AND b.end_at > a.start_at`,
    );
    report(`naive ${method}`, { engineers: 30, bookedTwice: Number((rows as { n: string }[])[0].n), ...found });
    expect(found.overlappingBookings).toBeGreaterThan(0);
    expect(found.sharedCells).toBeGreaterThan(0);
  });

  test('looking at the places of a visit before taking one sells the last one twice and miscounts', async () => {
    for (let round = 0; round < 10; round++) {
      const engineer = newId();
      const { visitId } = await world.visit(engineer, DAY, new Date(START));
      await Promise.all(all.map(() => world.joinVisit(visitId, engineer, new Date(START + 1800_000))));
    }
    const found = await broken('overlappingBookings', 'visitBookings');
    report('naive joining', { visits: 10, ...found });
    expect(found.overlappingBookings).toBeGreaterThan(0);
    expect(found.visitBookings).toBeGreaterThan(0);
  });

  test('looking whether the visit is on before joining leaves neighbours on one that was called off', async () => {
    for (let round = 0; round < 10; round++) {
      const engineer = newId();
      const { visitId, bookingId } = await world.visit(engineer, DAY, new Date(START));
      await Promise.all([
        world.cancelBase(visitId, bookingId),
        ...all.map((n) => world.joinVisit(visitId, engineer, new Date(START + (1 + n) * 1800_000))),
      ]);
    }
    const found = await broken('bookingsWithoutVisit', 'visitBookings');
    report('naive joining and cancelling', { visits: 10, ...found });
    expect(found.bookingsWithoutVisit).toBeGreaterThan(0);
  });

  test('reading the butler before writing gives a resident several', async () => {
    for (let n = 0; n < 10; n++) {
      const resident = newId();
      await Promise.all(all.map((caller) => world.bind(resident, String(1 + (caller % 2)))));
    }
    const found = await broken('severalButlers', 'overlappingBindings');
    report('naive bind', { residents: 10, ...found });
    expect(found.severalButlers).toBeGreaterThan(0);
    expect(found.overlappingBindings).toBeGreaterThan(0);
  });

  test('counting communities before joining passes the cap of five', async () => {
    for (let n = 0; n < 10; n++) {
      const resident = newId();
      await Promise.all(all.map((caller) => world.join(resident, String(caller + 1))));
    }
    const found = await broken('tooManyCommunities', 'severalDefaults');
    report('naive join', { residents: 10, ...found });
    expect(found.tooManyCommunities).toBeGreaterThan(0);
  });

  test('looking up a key, running, then storing makes more than one effect', async () => {
    const keys = Array.from({ length: 10 }, () => randomUUID());
    const effect = async (key: string) => {
      const id = newId();
      await world.sql.query('INSERT INTO effect (id, source) VALUES (?, ?)', [id, key]);
      return id;
    };
    for (const key of keys) await Promise.all(all.map(() => world.once(key, () => effect(key))));
    const [rows] = await world.sql.query('SELECT source FROM effect GROUP BY source HAVING COUNT(*) > 1');
    report('naive idempotency', { keys: keys.length, keysWithSeveralEffects: (rows as unknown[]).length });
    expect((rows as unknown[]).length).toBeGreaterThan(0);
  });
});
