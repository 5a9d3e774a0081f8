import { setTimeout as sleep } from 'node:timers/promises';
import { addDays, businessDate, instantOf } from '../../apps/server/src/foundation/clock/shanghai.js';
import { CrowdMember } from '../support/crowd.js';
import { violations } from '../support/invariants.js';
import { CONTACT, expectStatus, hire, Hired, makeNeighbourhood, Neighbourhood } from '../support/neighbourhood.js';
import { World } from '../support/world.js';
import { report } from './storm.js';

const ROUNDS = 6;
const NEIGHBOURS = 20;

/** Neighbours join a visit while others do, while its first customer cancels, and while the engineer falls ill. */
describe('joining a visit at once', () => {
  let world: World;
  let place: Neighbourhood;
  const today = businessDate(new Date());
  const at = (day: string, minute: number) => instantOf(day, minute).toISOString();

  beforeAll(async () => {
    world = await World.create();
    place = await makeNeighbourhood(world);
  });
  afterEach(async () => expect(await violations(world.sql)).toEqual([]));
  afterAll(() => world.close());

  const hireOne = (employeeNo: string) =>
    hire(world, place.operator, { name: '赵师傅', employeeNo, skills: ['净水器'], primary: false });

  /** Hours that one resident has booked of him that day, and the visit they hang on. */
  async function visitOf(who: Hired, day: string, minutes: number[]) {
    const [base] = await CrowdMember.many(world, ['1001']);
    const bookings: { id: string; visitId: string }[] = [];
    for (const minute of minutes) {
      const wish = {
        serviceItemId: place.services['净水器维修'],
        communityId: '1001',
        mode: 'only',
        engineerId: who.id,
      };
      const answer = await base.post('/api/bookings', { ...wish, start: at(day, minute), ...CONTACT });
      bookings.push(expectStatus(answer, 201) as { id: string; visitId: string });
    }
    return { base, ...bookings[0] };
  }

  const join = (who: CrowdMember, visitId: string, start: string) =>
    who.post(`/api/visits/${visitId}/join`, { serviceItemId: place.services['滤芯更换'], start, ...CONTACT });

  const neighbours = (count: number) => CrowdMember.many(world, Array<string>(count).fill('1001'));

  test('20 neighbours want the last place: exactly one has it, the others hear of alternatives', async () => {
    const who = await hireOne('V-1');
    for (let round = 0; round < ROUNDS; round++) {
      const day = addDays(today, 2 + round);
      const { visitId } = await visitOf(who, day, [540, 600, 780, 840, 900]);
      // The morning has one place left: half past eleven goes first, then eleven o'clock is the last one.
      const [early, ...rest] = await neighbours(NEIGHBOURS + 1);
      expectStatus(await join(early, visitId, at(day, 690)), 201);
      const answers = await Promise.all(rest.map((each) => join(each, visitId, at(day, 660))));
      expect(answers.filter((answer) => answer.status === 201)).toHaveLength(1);
      for (const answer of answers.filter((each) => each.status !== 201)) {
        expect(answer).toMatchObject({ status: 409, body: { code: 'schedule.slotTaken' } });
        const { alternatives } = answer.body.details as { alternatives: { engineerId: string; start: string }[] };
        expect(alternatives).toHaveLength(3);
        expect(alternatives[0].engineerId).toBe(who.id);
        expect(alternatives.map((each) => each.start)).not.toContain(at(day, 660));
      }
    }
  });

  test('joining while the only booking is cancelled: who joined has a visit, who did not hears that it is off', async () => {
    const who = await hireOne('V-2');
    const met = { joined: 0, over: 0, taken: 0 };
    for (let round = 0; round < ROUNDS * 2; round++) {
      const day = addDays(today, 2 + round);
      const { base, visitId, id } = await visitOf(who, day, [540]);
      const people = await neighbours(6);
      const joining = people.map((each, n) => join(each, visitId, at(day, 600 + 30 * (n % 3))));
      // Later each round: before, between and after those who join.
      await sleep(round * 8);
      const cancelled = await base.post(`/api/me/bookings/${id}/cancel`);
      const answers = await Promise.all(joining);
      expect(cancelled.status).toBe(200);
      for (const { status, body } of answers) {
        if (status === 201) met.joined++;
        else if (body.code === 'visit.over') met.over++;
        else if (body.code === 'schedule.slotTaken') met.taken++;
        else throw new Error(JSON.stringify(body));
        if (status !== 201) expect(body.details.alternatives).toHaveLength(3);
      }
    }
    report('join and cancel', met);
  });

  test('joining while the engineer falls ill: nobody is left with him, nobody vanishes, each is told once', async () => {
    const who = await hireOne('V-3');
    const met: Record<string, number> = {};
    for (let round = 0; round < ROUNDS; round++) {
      const day = addDays(today, 2 + round);
      const { visitId } = await visitOf(who, day, [540]);
      await world.settle();
      const people = await neighbours(6);
      const off = { startsAt: at(day, 0), endsAt: at(day, 1440), reason: '生病' };
      const joining = people.map((each, n) => join(each, visitId, at(day, 600 + 30 * (n % 4))));
      // Later each round: before, between and after those who join.
      await sleep(round * 8);
      const sick = place.operator
        .post(`/api/console/engineers/${who.id}/time-off`, { ...off, confirmed: true })
        .then(async (answer) => {
          await world.settle();
          return answer;
        });
      const answers = await Promise.all(joining);
      expect((await sick).status).toBe(204);
      await world.settle();
      for (const { status, body } of answers) {
        const key = status === 201 ? 'joined' : (body.code as string);
        met[key] = (met[key] ?? 0) + 1;
        expect(['joined', 'schedule.slotTaken', 'schedule.timeOff', 'visit.over', 'booking.stale']).toContain(key);
      }
      const [left] = await world.sql.query(
        `SELECT id FROM booking WHERE engineer_id = ? AND state IN ('requested', 'scheduled') AND start_at >= ? AND start_at < ?`,
        [who.id, instantOf(day), instantOf(addDays(day, 1))],
      );
      expect(left).toEqual([]);
      const [twice] = await world.sql.query(
        `SELECT JSON_VALUE(payload, '$.bookingId') AS id, COUNT(*) AS n FROM outbox_event
         WHERE name = 'booking.changed' AND JSON_VALUE(payload, '$.change') = 'engineer' GROUP BY id HAVING COUNT(*) > 1`,
      );
      expect(twice).toEqual([]);
    }
    report('join and sickness', met);
  });
});
