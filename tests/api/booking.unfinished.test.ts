import { book, jobsOf } from '../support/bookings.js';
import { rowsOf } from '../support/database-facts.js';
import { daysAfter, FRIDAY, SATURDAY, SATURDAY_9, SATURDAY_10, shanghai } from '../support/days.js';
import { boundResident, expectStatus, makeNeighbourhood, type Neighbourhood } from '../support/neighbourhood.js';
import type { Person } from '../support/person.js';
import { World } from '../support/world.js';

/** On Saturday 王师傅 accepts, departs or begins, and writes nothing down. Weeks pass. */
describe('work that was never finished', () => {
  let world: World;
  let place: Neighbourhood;
  let resident: Person;
  let engineer: Person;
  let ids: Record<'left' | 'begun' | 'accepted' | 'waiting', string>;
  const step = (id: string, name: string, body: object = {}) =>
    engineer.post(`/api/engineer/bookings/${id}/${name}`, body);
  const unfinished = async (from: string) =>
    (
      expectStatus(await engineer.get(`/api/engineer/workbench?from=${from}&days=8`), 200).unfinished as {
        id: string;
      }[]
    ).map(({ id }) => Object.entries(ids).find(([, each]) => each === id)?.[0]);

  beforeAll(async () => {
    world = await World.create();
    world.setTime(FRIDAY);
    place = await makeNeighbourhood(world);
    resident = await boundResident(world, place.wang);
    engineer = place.wang.person;
    ids = {
      begun: await book(resident, place),
      left: await book(resident, place, { start: SATURDAY_10 }),
      accepted: await book(resident, place, { start: shanghai(`${SATURDAY} 14:00`) }),
      waiting: await book(resident, place, { start: shanghai(`${SATURDAY} 15:00`) }),
    };
    for (const id of [ids.begun, ids.left, ids.accepted]) expectStatus(await step(id, 'accept'), 200);
    world.setTime(SATURDAY_9);
    for (const [id, name] of [
      [ids.begun, 'start'],
      [ids.left, 'depart'],
    ])
      expectStatus(await step(id, name), 200);
  });
  afterAll(() => world.close());

  test('the day before yesterday is on the workbench, oldest first', async () => {
    world.setTime(daysAfter(SATURDAY_9, 2));
    expect(await unfinished('2026-11-22')).toEqual(['begun', 'left', 'accepted', 'waiting']);
  });

  test('what the days show themselves is not shown twice, nor what is still to come', async () => {
    world.setTime(daysAfter(SATURDAY_9, 1));
    expect(await unfinished(SATURDAY)).toEqual([]);
    world.setTime(shanghai(`${SATURDAY} 14:30`));
    expect(await unfinished('2026-11-22')).toEqual(['begun', 'left']);
  });

  test('weeks later he can still go on; the delay is kept as far as it tells anything', async () => {
    world.setTime(daysAfter(SATURDAY_9, 29));
    engineer = await world.login(engineer.name);
    expectStatus(await step(ids.left, 'start'), 200);
    const [row] = await rowsOf<{ late_minutes: number }>(world, 'SELECT late_minutes FROM booking WHERE id = ?', [
      ids.left,
    ]);
    expect(Number(row.late_minutes)).toBe(14 * 1440);
    const note = '换了滤芯'.repeat(46) + '好'.repeat(2) + '😀'.repeat(10);
    expect(expectStatus(await step(ids.left, 'complete', { note }), 200)).toMatchObject({ next: null });
    const { history } = (await (await world.login(resident.name)).get(`/api/me/bookings/${ids.left}`)).body;
    expect(history.at(-1).text).toMatch(/^服务完成：.*😀…$/u);
    expect(history.at(-1).text.length).toBeLessThanOrEqual(200);
    expect(await unfinished('2026-12-19')).toEqual(['begun', 'accepted', 'waiting']);
  });

  test('no more than 50 at once', async () => {
    await world.sql.query('DELETE FROM booking_change');
    await world.sql.query(
      `INSERT INTO booking (id, no, resident_id, community_id, service_item_id, engineer_id, mode, state, start_at, end_at, price_fen, reason, created_at)
       SELECT 1000 + seq, seq, resident_id, community_id, service_item_id, engineer_id, mode, 'on_the_way', start_at - INTERVAL seq DAY,
         end_at - INTERVAL seq DAY, price_fen, reason, created_at FROM booking, seq_1_to_60 WHERE id = ?`,
      [ids.begun],
    );
    const { unfinished: shown } = expectStatus(
      await engineer.get('/api/engineer/workbench?from=2026-12-19&days=8'),
      200,
    );
    expect(shown).toHaveLength(50);
    expect((shown as { id: string }[])[0].id).toBe('1060');
    expect(await jobsOf(engineer, '2026-12-20')).toEqual([]);
  });
});
