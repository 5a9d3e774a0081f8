import { violations } from '../support/invariants.js';
import { Crowd, CrowdMember } from '../support/crowd.js';
import { expectStatus, Hired, hire, makeNeighbourhood, Neighbourhood } from '../support/neighbourhood.js';
import type { Answer } from '../support/person.js';
import { World } from '../support/world.js';
import { Caller, report, storm, tally } from './storm.js';

const SCANS = 20;
const RESIDENTS = 15;
const all = Array.from({ length: SCANS }, (_, n) => n);

describe('many taps at once by one resident', () => {
  let world: World;
  let place: Neighbourhood;
  const rows = async (sql: string, values: unknown[]) =>
    (await world.sql.query(sql, values))[0] as Record<string, unknown>[];
  const scan = (who: CrowdMember, whose: Hired): Promise<Answer> =>
    who.post('/api/bindings', { code: whose.code, communityId: '1001', switch: true });
  const race = async <Kind extends string>(title: string, callers: Caller<Kind>[]) => {
    const outcomes = await storm(callers, SCANS);
    report(title, tally(outcomes));
    expect(outcomes.filter(({ answer }) => answer.status >= 500).map(({ answer }) => answer.body)).toEqual([]);
    return outcomes;
  };

  beforeAll(async () => {
    world = await World.create();
    place = await makeNeighbourhood(world);
  });
  afterEach(async () => expect(await violations(world.sql)).toEqual([]));
  afterAll(() => world.close());

  test('20 scans of two engineers leave one butler and a complete history', async () => {
    const members = await CrowdMember.many(world, Array<string>(RESIDENTS).fill('1001'));
    for (const member of members) {
      const outcomes = await race(
        'two codes',
        all.map((n) => ({ kind: 'scan', call: () => scan(member, n % 2 ? place.wang : place.liu) })),
      );
      const history = await rows(
        'SELECT engineer_id, switched, active, ended_at FROM binding WHERE resident_id = ? ORDER BY id',
        [member.id],
      );
      const bound = outcomes.filter(({ answer }) => answer.status === 201 && answer.body.changed);
      expect(history).toHaveLength(bound.length);
      expect(history.filter((line) => line.active === 1)).toHaveLength(1);
      // The first binding starts no cool-down, the switch does: two changes at most, whatever the number of taps.
      expect(history.map((line) => line.switched)).toEqual([0, 1].slice(0, history.length));
      for (const { answer } of outcomes) if (answer.status !== 201) expect(answer.body.code).toBe('binding.coolDown');
    }
  });

  test('unbinding while switching counts everybody once', async () => {
    const members = await CrowdMember.many(world, Array<string>(RESIDENTS * 2).fill('1001'));
    for (const member of members) expectStatus(await scan(member, place.wang), 201);
    await race(
      'unbind and switch',
      members.flatMap((member): Caller[] => [
        { kind: 'unbind', call: () => member.delete('/api/me/butler') },
        { kind: 'switch', call: () => scan(member, place.liu) },
      ]),
    );
  });

  test('20 joins of 8 communities stop at five, with one default', async () => {
    const communities = await new Crowd(world.sql).communities(8);
    const members = await CrowdMember.many(world, Array<string>(RESIDENTS).fill(communities[0]));
    for (const member of members) {
      const outcomes = await race(
        'joins',
        all.map((n) => ({
          kind: 'join',
          call: () => member.post('/api/me/communities', { communityId: communities[n % 8] }),
        })),
      );
      for (const { answer } of outcomes)
        if (answer.status !== 200) expect(answer.body.code).toBe('resident.tooManyCommunities');
      const [{ n }] = await rows('SELECT COUNT(*) AS n FROM resident_community WHERE resident_id = ?', [member.id]);
      expect(Number(n)).toBe(5);
    }
  });

  test('an engineer who leaves while he is scanned keeps nobody', async () => {
    for (let round = 0; round < 3; round++) {
      const leaving = await hire(world, place.operator, {
        name: '赵师傅',
        employeeNo: `T-${10 + round}`,
        skills: ['净水器'],
        primary: false,
      });
      const members = await CrowdMember.many(world, Array<string>(RESIDENTS * 2).fill('1001'));
      for (const member of members.slice(0, RESIDENTS)) expectStatus(await scan(member, leaving), 201);
      const scans = members.map((member, n): Caller => ({
        kind: 'scan',
        call: () => scan(member, n % 3 ? leaving : place.liu),
      }));
      const leave: Caller = {
        kind: 'leave',
        call: () =>
          place.operator.post(`/api/console/engineers/${leaving.id}/leaving`, {
            successorId: place.wang.id,
            confirmed: true,
          }),
      };
      const handOver: Caller = {
        kind: 'deliver',
        call: async () => ({ status: 200, body: await world.settle(), headers: {} }),
      };
      await race('leaving', [
        ...scans.slice(0, 10),
        leave,
        ...scans.slice(10, 18),
        handOver,
        ...scans.slice(18, 24),
        handOver,
        ...scans.slice(24),
      ]);
      await world.settle();
      expect(
        await rows('SELECT id, resident_id FROM binding WHERE engineer_id = ? AND active = 1', [leaving.id]),
      ).toEqual([]);
      expect(
        await rows('SELECT resident_id FROM binding WHERE resident_id IN (?) AND active = 1', [
          members.slice(0, RESIDENTS).map(({ id }) => id),
        ]),
      ).toHaveLength(RESIDENTS);
    }
  });
});
