import { randomUUID } from 'node:crypto';
import { instantOf } from '../../apps/server/src/foundation/clock/shanghai.js';
import { Clock } from '../../apps/server/src/foundation/clock/clock.js';
import { CrowdMember } from '../support/crowd.js';
import { violations } from '../support/invariants.js';
import { CONTACT, makeNeighbourhood, Neighbourhood } from '../support/neighbourhood.js';
import type { Answer } from '../support/person.js';
import { World } from '../support/world.js';
import { report, runClockFrom } from './storm.js';

const TAPS = 20;
const ROUNDS = 12;
const all = Array.from({ length: TAPS }, (_, n) => n);

/** A phone that sends the same request again and again: 20 times at once, with one key. */
describe('the same key 20 times at once', () => {
  let world: World;
  let place: Neighbourhood;
  let members: CrowdMember[];
  const count = async (sql: string, value: string) =>
    Number(((await world.sql.query(sql, [value]))[0] as { n: string }[])[0].n);
  const book = (who: CrowdMember, round: number, key: string) =>
    who.post(
      '/api/bookings',
      {
        serviceItemId: place.services['净水器维修'],
        communityId: '1001',
        mode: 'prefer',
        start: instantOf(`2026-11-${21 + Math.floor(round / 3)}`, 540 + (round % 3) * 60).toISOString(),
        ...CONTACT,
      },
      { key },
    );

  /** Every answer is the first one or "still running"; the first one is stored and comes again. */
  async function expectOneAnswer(answers: Answer[], again: () => Promise<Answer>): Promise<void> {
    const done = answers.filter(({ status }) => status === 201);
    expect(done.length).toBeGreaterThan(0);
    for (const { status, body } of answers)
      if (status !== 201) expect([status, body.code]).toEqual([409, 'request.inFlight']);
    const replay = await again();
    expect(replay.headers['idempotent-replay']).toBe('true');
    for (const { body } of [...done, replay]) expect(body).toEqual(done[0].body);
  }

  beforeAll(async () => {
    world = await World.create();
    place = await makeNeighbourhood(world);
    members = await CrowdMember.many(world, Array<string>(ROUNDS * 2).fill('1001'));
    runClockFrom(world, '2026-11-20T02:00:00.000Z');
  });
  afterAll(async () => {
    expect(await violations(world.sql, { now: world.app.get(Clock).now() })).toEqual([]);
    await world.close();
  });

  test('books once', async () => {
    let inFlight = 0;
    for (let round = 0; round < ROUNDS; round++) {
      const [who, key] = [members[round], randomUUID()];
      const answers = await Promise.all(all.map(() => book(who, round, key)));
      await expectOneAnswer(answers, () => book(who, round, key));
      inFlight += answers.filter(({ status }) => status === 409).length;
      expect(await count('SELECT COUNT(*) AS n FROM booking WHERE resident_id = ?', who.id)).toBe(1);
    }
    report('same key booking', { rounds: ROUNDS, taps: TAPS * ROUNDS, inFlight });
  });

  test('binds once', async () => {
    for (let round = 0; round < ROUNDS; round++) {
      const [who, key] = [members[ROUNDS + round], randomUUID()];
      const bind = () => who.post('/api/bindings', { code: place.wang.code, communityId: '1001' }, { key });
      await expectOneAnswer(await Promise.all(all.map(bind)), bind);
      expect(await count('SELECT COUNT(*) AS n FROM binding WHERE resident_id = ?', who.id)).toBe(1);
      expect(
        await count(
          "SELECT COUNT(*) AS n FROM outbox_event WHERE name = 'binding.bound' AND payload LIKE CONCAT('%', ?, '%')",
          who.id,
        ),
      ).toBe(1);
    }
  });

  test('another request under the key is refused, another account under the key is not', async () => {
    const [one, other] = await CrowdMember.many(world, ['1001', '1001']);
    const key = randomUUID();
    const answers = await Promise.all(
      all.map((n) => one.post('/api/me/communities', { communityId: n % 2 ? '1001' : '1002' }, { key })),
    );
    const statuses = new Set(answers.map(({ status, body }) => `${status} ${status === 200 ? '' : body.code}`.trim()));
    for (const status of statuses) expect(['200', '409 request.inFlight', '422 request.keyReused']).toContain(status);
    expect(statuses).toContain('422 request.keyReused');
    expect((await other.post('/api/me/communities', { communityId: '1002' }, { key })).status).toBe(200);
  });
});
