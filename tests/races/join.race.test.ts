import { setTimeout as sleep } from 'node:timers/promises';
import { addDays, businessDate, instantOf } from '../../apps/server/src/foundation/clock/shanghai.js';
import { newId } from '../../apps/server/src/foundation/ids/ids.js';
import { Crowd, CrowdMember } from '../support/crowd.js';
import { countOf, rowsOf } from '../support/database-facts.js';
import { violations } from '../support/invariants.js';
import { CONTACT, expectStatus, Hired, makeNeighbourhood, Neighbourhood } from '../support/neighbourhood.js';
import { joinStarts } from '../support/visits.js';
import { World } from '../support/world.js';
import { NaiveJoins, PLACES_OF_ONE } from './naive-joins.js';
import { report } from './storm.js';

const ROUNDS = 8;
const [ELEVEN, HALF_PAST] = [660, 690];

describe('places on a visit, taken and given back at once', () => {
  let world: World;
  let place: Neighbourhood;
  let who: Hired;
  const today = businessDate(new Date());
  const at = (day: string, minute: number) => instantOf(day, minute).toISOString();
  const members = (count: number) => CrowdMember.many(world, Array<string>(count).fill('1001'));

  beforeAll(async () => {
    world = await World.create();
    place = await makeNeighbourhood(world);
    who = place.wang;
    await new Crowd(world.sql).bindFew(['1001'], who.id);
  });
  afterEach(async () => {
    expect(await violations(world.sql)).toEqual([]);
    expect(await rowsOf(world, PLACES_OF_ONE)).toEqual([]);
  });
  afterAll(() => world.close());

  /** All hours but the last one of the morning are booked: eleven and half past are the places. */
  async function visitOn(day: string): Promise<string> {
    const [base] = await members(1);
    let visitId = '';
    for (const minute of [540, 600, 780, 840, 900]) {
      const wish = {
        serviceItemId: place.services['净水器维修'],
        communityId: '1001',
        mode: 'only',
        engineerId: who.id,
      };
      const answer = await base.post('/api/bookings', { ...wish, start: at(day, minute), ...CONTACT });
      visitId = expectStatus(answer, 201).visitId as string;
    }
    return visitId;
  }

  const join = (resident: CrowdMember, visitId: string, start: string) =>
    resident.post(`/api/visits/${visitId}/join`, { serviceItemId: place.services['滤芯更换'], start, ...CONTACT });

  const atTime = (start: string) =>
    countOf(world, "booking WHERE engineer_id = ? AND start_at = ? AND state <> 'cancelled'", [
      who.id,
      new Date(start),
    ]);

  test.each([
    ['the same place', [ELEVEN, ELEVEN, ELEVEN]],
    ['two places', [ELEVEN, HALF_PAST, ELEVEN]],
  ])(
    'one resident on several devices joins at once, %s: he has one',
    async (title, minutes) => {
      const met: Record<string, number> = {};
      for (let round = 0; round < ROUNDS; round++) {
        const day = addDays(today, 2 + round + (title === 'two places' ? ROUNDS : 0));
        const visitId = await visitOn(day);
        const [resident] = await members(1);
        const answers = await Promise.all(minutes.map((minute) => join(resident, visitId, at(day, minute))));
        expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
        for (const { status, body } of answers.filter((each) => each.status !== 201)) {
          expect(status).toBe(409);
          met[body.code] = (met[body.code] ?? 0) + 1;
          expect(['schedule.slotTaken', 'visit.alreadyJoined']).toContain(body.code);
        }
      }
      report('one resident joins twice', met);
    },
    90_000,
  );

  test('who joined cancels while others want the last place: never two on it, never lost', async () => {
    const met = { taken: 0, leftFree: 0 };
    for (let round = 0; round < ROUNDS; round++) {
      const day = addDays(today, 2 + 2 * ROUNDS + round);
      const visitId = await visitOn(day);
      const [early, late, newcomer, ...others] = await members(11);
      const [eleven, half] = [at(day, ELEVEN), at(day, HALF_PAST)];
      expectStatus(await join(early, visitId, half), 201);
      const { id } = expectStatus(await join(late, visitId, eleven), 201);
      const joining = others.map((each, n) => sleep(n * 6).then(() => join(each, visitId, eleven)));
      // Later each round: before, between and after those who join.
      await sleep(round * 9);
      expectStatus(await late.post(`/api/me/bookings/${id as string}/cancel`), 200);
      const answers = await Promise.all(joining);
      const winners = answers.filter(({ status }) => status === 201).length;
      for (const { status, body } of answers)
        if (status !== 201) expect([status, body.code]).toEqual([409, 'schedule.slotTaken']);
      expect(winners).toBeLessThanOrEqual(1);
      expect(await atTime(eleven)).toBe(winners);
      expect((await joinStarts(newcomer, place, visitId)).includes(eleven)).toBe(winners === 0);
      expect((await join(newcomer, visitId, eleven)).status).toBe(winners === 0 ? 201 : 409);
      expect(await atTime(eleven)).toBe(1);
      met[winners === 1 ? 'taken' : 'leftFree']++;
    }
    report('join and give back', met);
  });
});

describe('the obvious code', () => {
  let naive: NaiveJoins;
  const START = Date.parse('2026-11-21T01:00:00.000Z');
  const many = Array.from({ length: 10 }, (_, n) => n);
  const broken = async () =>
    (await violations(naive.sql, { names: ['visitBookings', 'overlappingBookings'] })).map(({ name }) => name);

  beforeEach(async () => {
    naive = await NaiveJoins.create();
  });
  afterEach(() => naive.close());

  test('looking whether a resident has joined before he joins gives him several places', async () => {
    for (let round = 0; round < 10; round++) {
      const [engineerId, residentId] = [newId(), newId()];
      const { visitId } = await naive.visit(engineerId, '2026-11-21', new Date(START));
      await Promise.all(
        many.map((n) => naive.join({ visitId, engineerId, residentId, start: new Date(START + (4 + n) * 1800_000) })),
      );
    }
    const [rows] = await naive.sql.query(PLACES_OF_ONE);
    expect((rows as unknown[]).length).toBeGreaterThan(0);
  });

  test('counting what it has read loses a place that is given back while others join', async () => {
    for (let round = 0; round < 10; round++) {
      const engineerId = newId();
      const { visitId, joinedId } = await naive.visit(engineerId, '2026-11-21', new Date(START));
      const start = new Date(START + 4 * 1800_000);
      await Promise.all([
        naive.cancel(visitId, joinedId),
        ...many.map(() => naive.join({ visitId, engineerId, residentId: newId(), start })),
      ]);
    }
    expect(await broken()).toEqual(expect.arrayContaining(['overlappingBookings', 'visitBookings']));
  });
});
