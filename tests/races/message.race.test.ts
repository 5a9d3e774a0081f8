import { setTimeout as sleep } from 'node:timers/promises';
import { book } from '../support/bookings.js';
import { countOf, rowsOf } from '../support/database-facts.js';
import { FRIDAY, SATURDAY, shanghai } from '../support/days.js';
import { boundResident, expectStatus, makeNeighbourhood, type Neighbourhood } from '../support/neighbourhood.js';
import { inboxOf, Notices } from '../support/notices.js';
import type { Answer, Person } from '../support/person.js';
import { World } from '../support/world.js';
import { report } from './storm.js';

const HOURS = ['09:00', '10:00', '11:00', '13:00', '14:00'];
/** Phrases that every deployment begins with: 我到楼下了, 请先按门铃. */
const [ENGINEER, RESIDENT] = [
  { phraseId: '3', text: '我到楼下了' },
  { phraseId: '7', text: '请先按门铃' },
];

describe('something is said on a booking while the two part', () => {
  let world: World;
  let place: Neighbourhood;
  let resident: Person;

  beforeEach(async () => {
    world = await World.create();
    world.setTime(FRIDAY);
    place = await makeNeighbourhood(world);
    resident = await boundResident(world, place.wang);
  });
  afterEach(() => world.close());

  const accepted = async (clock = '09:00') => {
    const id = await book(resident, place, { start: shanghai(`${SATURDAY} ${clock}`) });
    expectStatus(await place.wang.person.post(`/api/engineer/bookings/${id}/accept`), 200);
    return id;
  };
  const byEngineer = (id: string) => place.wang.person.post(`/api/engineer/bookings/${id}/messages`, ENGINEER);
  const byResident = (id: string) =>
    resident.post(`/api/me/bookings/${id}/messages`, { ...RESIDENT, engineerId: place.wang.id });
  const handOver = (id: string) =>
    place.wang.person.post(`/api/engineer/bookings/${id}/handover`, { engineerId: place.liu.id });
  const cancel = (id: string) => resident.post(`/api/me/bookings/${id}/cancel`);

  /** Somebody else's change is written and not yet committed when the other one taps; then it is committed. */
  async function during(sql: string, id: string, act: () => Promise<unknown>): Promise<unknown> {
    const other = await world.sql.getConnection();
    await other.beginTransaction();
    await other.query(`UPDATE booking SET ${sql}, version = version + 1 WHERE id = ?`, [id]);
    const done = act();
    await Promise.race([someoneWaits(), done]);
    await other.commit();
    other.release();
    return done;
  }

  async function someoneWaits(): Promise<void> {
    for (const end = Date.now() + 10_000; Date.now() < end; await sleep(200))
      if ((await countOf(world, "information_schema.innodb_trx WHERE trx_state = 'LOCK WAIT'")) > 0) return;
  }

  test.each([
    ['handed over, and he speaks', 'handed', byEngineer, 404, 'booking.unknown'],
    ['handed over, and he is spoken to', 'handed', byResident, 409, 'booking.stale'],
    ['cancelled, and he speaks', 'cancelled', byEngineer, 409, 'booking.messageNotNow'],
    ['cancelled, and he is spoken to', 'cancelled', byResident, 409, 'booking.messageNotNow'],
  ] as const)('%s: nothing was said', async (_what, how, speak, status, code) => {
    const id = await accepted();
    const change = how === 'handed' ? `state = 'requested', engineer_id = ${place.liu.id}` : "state = 'cancelled'";
    const answer = (await during(change, id, () => speak(id))) as Answer;
    expect(await countOf(world, 'booking_message')).toBe(0);
    expect(answer).toMatchObject({ status, body: { code } });
  });

  test('handed over while his notice is being made: he hears nothing', async () => {
    const id = await accepted();
    expectStatus(await byResident(id), 200);
    await during(`state = 'requested', engineer_id = ${place.liu.id}`, id, () => world.settle());
    await new Notices(world).inbox();
    expect((await inboxOf(place.wang.person)).filter(({ kind }) => kind === 'messageFromResident')).toEqual([]);
  });

  test('many taps at once with one wish each: one message', async () => {
    const id = await accepted();
    const answers = await Promise.all(Array.from({ length: 8 }, () => byEngineer(id)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array<number>(7).fill(409)]);
    expect(await countOf(world, 'booking_message')).toBe(1);
  });

  test('everybody at once: what was said was said before the two parted', async () => {
    const ends: Record<string, number> = {};
    for (const [round, clock] of HOURS.entries()) {
      const id = await accepted(clock);
      const acts = [byEngineer, byResident, round % 2 ? cancel : handOver];
      const answers = await Promise.all(acts.map((act, n) => sleep(((n + round) % 3) * 30).then(() => act(id))));
      const said = answers.slice(0, 2).filter(({ status }) => status === 200).length;
      const rows = await rowsOf<{ engineer_id: string }>(
        world,
        'SELECT engineer_id FROM booking_message WHERE booking_id = ?',
        [id],
      );
      expect(rows.map((row) => row.engineer_id)).toEqual(Array<string>(said).fill(place.wang.id));
      expect(answers.filter(({ status }) => status >= 500)).toEqual([]);
      ends[`${said} said`] = (ends[`${said} said`] ?? 0) + 1;
    }
    report('said while the two part', ends);
  });
});
