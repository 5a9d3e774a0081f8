import { book, jobsOf } from '../support/bookings.js';
import { checksums, countOf, rowsOf } from '../support/database-facts.js';
import { FRIDAY, SATURDAY, SATURDAY_9, SATURDAY_10, shanghai } from '../support/days.js';
import { boundResident, expectStatus, hire, type Hired, makeNeighbourhood } from '../support/neighbourhood.js';
import type { Person } from '../support/person.js';
import { story } from '../support/story.js';

const FIRST = { name: '孙师傅', primary: true };
const NEW_HIRE = { skills: ['净水器', '空调'], primary: false };

describe('an engineer leaves', () => {
  let leaver: Hired;
  let number = 10;
  const leave = (engineer: Hired, successorId?: string) =>
    here.place.operator.post(`/api/console/engineers/${engineer.id}/leaving`, { successorId, confirmed: true });
  const mine = async (resident: Person, id: string) => expectStatus(await resident.get(`/api/me/bookings/${id}`), 200);
  const asked = (more: object = {}) => ({ engineerId: leaver.id, ...more });

  const here = story(async (world) => {
    world.setTime(FRIDAY);
    const place = await makeNeighbourhood(world);
    return { place };
  });
  beforeEach(async () => {
    leaver = await hire(here.world, here.place.operator, { name: '陈师傅', employeeNo: `L-${++number}`, ...NEW_HIRE });
  });

  test('his role ends with the answer, in every session; he remains a resident', async () => {
    const phone = await here.world.login(leaver.person.name);
    expectStatus(await leave(leaver), 204);
    for (const session of [leaver.person, phone]) {
      expect(await session.get('/api/engineer/workbench?from=2026-11-21&days=1')).toMatchObject({
        status: 403,
        body: { code: 'auth.forbidden' },
      });
      expect((await session.get('/api/me')).body.roles).toEqual(['resident']);
    }
    expect(await leave(leaver)).toMatchObject({ status: 410, body: { code: 'engineer.gone' } });
    expect((await here.world.anonymous().get(`/api/engineers/${leaver.id}/page`)).body).toMatchObject({
      engineer: { active: false },
      bindCode: null,
    });
  });

  test('the successor gets his residents, his communities and his bookings', async () => {
    const successor = await hire(here.world, here.place.operator, {
      name: '赵师傅',
      employeeNo: `L-${++number}`,
      ...NEW_HIRE,
    });
    const resident = await boundResident(here.world, leaver);
    const [first, second] = [
      await book(resident, here.place, asked({ start: SATURDAY_9 })),
      await book(resident, here.place, asked({ start: SATURDAY_10, mode: 'prefer' })),
    ];
    expectStatus(await leaver.person.post(`/api/engineer/bookings/${second}/accept`), 200);
    const bound = await countOf(here.world, 'binding WHERE active = 1');
    expectStatus(await leave(leaver, successor.id), 204);
    await here.world.settle();

    expect((await resident.get('/api/me')).body.butler.engineer).toMatchObject({ id: successor.id, name: '赵师傅' });
    expect(await countOf(here.world, 'binding WHERE active = 1')).toBe(bound);
    for (const id of [first, second])
      expect(await mine(resident, id)).toMatchObject({
        state: 'requested',
        engineer: { id: successor.id },
        engineerChanged: true,
      });
    expect((await mine(resident, first)).history).toMatchObject([
      { text: '提交预约' },
      { text: '原师傅无法上门，已为您安排其他师傅', by: 'system' },
    ]);
    expect(await jobsOf(successor.person, SATURDAY)).toHaveLength(2);
    expect(await countOf(here.world, 'schedule_atom WHERE engineer_id = ?', [leaver.id])).toBe(0);
    // The successor's switch is no switch of the resident: he may choose another at once.
    expect(
      (await resident.post('/api/bindings', { code: here.place.wang.code, communityId: '1001', switch: true })).status,
    ).toBe(201);
    expectStatus(await leave(successor), 204);
    await here.world.settle();
  });

  test('the successor stays the primary engineer where he is it, and becomes it where the other one was', async () => {
    const primary = () =>
      rowsOf<{ engineer_id: string; community_id: string }>(
        here.world,
        'SELECT engineer_id, community_id FROM engineer_coverage WHERE is_primary = 1 ORDER BY community_id',
      );
    const both = (engineerId: string) => ['1001', '1002'].map((id) => ({ engineer_id: engineerId, community_id: id }));
    const wang = here.place.wang.id;
    expect(await primary()).toEqual(both(wang));
    expectStatus(await leave(leaver, wang), 204);
    expect(await primary()).toEqual(both(wang));
    const first = await hire(here.world, here.place.operator, { ...NEW_HIRE, ...FIRST, employeeNo: `L-${++number}` });
    expect(await primary()).toEqual(both(first.id));
    expectStatus(await leave(first, wang), 204);
    expect(await primary()).toEqual(both(wang));
  });

  test('to hear of it twice changes nothing', async () => {
    const resident = await boundResident(here.world, leaver);
    await book(resident, here.place, asked({ start: shanghai('2026-11-23 09:00') }));
    expectStatus(await leave(leaver, here.place.wang.id), 204);
    await here.world.settle();
    const before = await checksums(here.world, ['outbox_event', 'outbox_handled']);
    await here.world.sql.query('UPDATE outbox_event SET done_at = NULL, lease_until = NULL, claim = NULL');
    expect(await here.world.settle()).toBeGreaterThan(0);
    await here.world.sql.query('DELETE FROM outbox_handled');
    await here.world.sql.query(
      "UPDATE outbox_event SET done_at = NULL, lease_until = NULL WHERE name = 'engineer.left'",
    );
    await here.world.settle();
    expect(await checksums(here.world, ['outbox_event', 'outbox_handled'])).toEqual(before);
  });

  test('without a successor the butler is gone, and bookings go to others or to the queue', async () => {
    const resident = await boundResident(here.world, leaver);
    const start = shanghai('2026-11-24 09:00');
    const ids: string[] = [];
    for (const engineerId of [leaver.id, here.place.wang.id])
      ids.push(await book(resident, here.place, { engineerId, start, serviceItemId: here.place.services['空调清洗'] }));
    expectStatus(await leave(leaver), 204);
    await here.world.settle();
    expect((await resident.get('/api/me')).body.butler).toBeNull();
    // 刘师傅 has not the skill, 王师傅 is taken: nobody is left, so it waits for an operator.
    expect(await mine(resident, ids[0])).toMatchObject({
      engineer: null,
      state: 'requested',
      can: { cancel: true, reschedule: true },
    });
    expect(await mine(resident, ids[1])).toMatchObject({ engineer: { name: '王师傅' }, engineerChanged: false });
    const queue = expectStatus(await here.place.operator.get('/api/console/bookings/queue'), 200).items as {
      id: string;
      contact: unknown;
    }[];
    expect(queue.find((each) => each.id === ids[0])).toMatchObject({ contact: null });

    const moved = await resident.post(`/api/me/bookings/${ids[0]}/reschedule`, { start: shanghai('2026-11-24 14:00') });
    expect(moved).toMatchObject({ status: 200, body: { engineer: { name: '王师傅' } } });
  });

  test('the successor himself, were he bound to the leaver, does not become his own butler', async () => {
    const successor = await hire(here.world, here.place.operator, {
      name: '钱师傅',
      employeeNo: `L-${++number}`,
      ...NEW_HIRE,
    });
    expectStatus(await successor.person.post('/api/bindings', { code: leaver.code, communityId: '1001' }), 201);
    expectStatus(await leave(leaver, successor.id), 204);
    await here.world.settle();
    expect((await successor.person.get('/api/me')).body.butler).toBeNull();
  });

  test('a successor must be another engineer who works', async () => {
    const gone = await hire(here.world, here.place.operator, {
      name: '孙师傅',
      employeeNo: `L-${++number}`,
      ...NEW_HIRE,
    });
    expectStatus(await leave(gone), 204);
    for (const id of [leaver.id, gone.id, '424242'])
      expect(await leave(leaver, id)).toMatchObject({ status: 400, body: { code: 'engineer.successorInvalid' } });
    expect((await leaver.person.get('/api/engineer/code')).status).toBe(200);
  });
});
