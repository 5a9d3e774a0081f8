import { Leader } from '../../apps/server/src/foundation/jobs/leader.js';
import { OverdueWorker } from '../../apps/server/src/modules/complaint/overdue.worker.js';
import { FRIDAY, shanghai } from '../support/days.js';
import { boundResident, expectStatus, makeNeighbourhood } from '../support/neighbourhood.js';
import { story } from '../support/story.js';
import { factsOf } from '../support/visits.js';

describe('complaints that are not handled in time', () => {
  /** Registered every hour from Friday ten o'clock on: due from Sunday ten on. */
  const ids: string[] = [];

  const here = story(async (world) => {
    world.setTime(FRIDAY);
    const place = await makeNeighbourhood(world);
    const resident = await boundResident(world, place.wang);
    for (let hour = 10; hour < 16; hour++) {
      world.setTime(shanghai(`2026-11-20 ${hour}:00`));
      const wish = { communityId: '1001', category: 'other', text: '没人管' };
      ids.push(expectStatus(await resident.post('/api/complaints', wish), 201).id as string);
    }
    return { place, resident };
  });

  const at = (moment: string) => here.world.setTime(shanghai(moment));
  const jobs = () => here.world.app.get(OverdueWorker).noteAll();
  const list = async (query: string) =>
    expectStatus(await here.place.operator.get(`/api/console/complaints?${query}`), 200) as {
      items: { id: string; overdue: boolean }[];
      next: string | null;
    };
  const answer = async (id: string) =>
    expectStatus(
      await here.place.operator.post(`/api/console/complaints/${id}/answer`, { upheld: false, answer: '查过了' }),
      200,
    );
  const overdueFacts = async () => (await factsOf(here.world, 'complaint.overdue')).map((fact) => fact.complaintId);

  test('are noted once each when their time has passed, however many workers look', async () => {
    at('2026-11-22 10:00');
    expect(await jobs()).toBe(0);
    here.world.setTime(new Date(Date.parse(shanghai('2026-11-22 12:00')) + 1).toISOString());
    here.place.operator = await here.world.operator();
    const noted = await Promise.all([jobs(), jobs(), jobs()]);
    expect(noted.reduce((sum, n) => sum + n)).toBe(3);
    expect(await jobs()).toBe(0);
    expect((await overdueFacts()).sort()).toEqual(ids.slice(0, 3).sort());
  });

  test('come first for the operator, flagged, and alone or not at all when he asks', async () => {
    const shown = async (query: string) =>
      (await list(query)).items.map(({ id, overdue }) => [ids.indexOf(id), overdue]);
    expect(await shown('state=registered')).toEqual([
      [0, true],
      [1, true],
      [2, true],
      [3, false],
      [4, false],
      [5, false],
    ]);
    expect(await shown('state=registered&overdue=true')).toEqual([
      [0, true],
      [1, true],
      [2, true],
    ]);
    expect((await shown('state=registered&overdue=false')).map(([n]) => n)).toEqual([3, 4, 5]);
    expect((await here.place.operator.get('/api/console/complaints?state=registered&overdue=yes')).status).toBe(400);
  });

  test('come page by page, each once, also where several are due at one moment', async () => {
    await here.world.sql.query('UPDATE complaint SET due_at = ? WHERE id IN (?)', [
      new Date(shanghai('2026-11-22 11:00')),
      ids.slice(1, 4),
    ]);
    const seen: string[] = [];
    let after = '';
    do {
      const page = await list(`state=registered&limit=2${after}`);
      seen.push(...page.items.map(({ id }) => id));
      after = page.next ? `&after=${page.next}` : '';
    } while (after);
    expect(seen.slice(0, 1)).toEqual([ids[0]]);
    expect([...seen].sort()).toEqual([...ids].sort());
  });

  test('answered late between two looks of the job: noted all the same, once; in time: never', async () => {
    const before = await overdueFacts();
    expect(before).not.toContain(ids[3]);
    await answer(ids[3]);
    await answer(ids[0]);
    await answer(ids[5]);
    expect(await jobs()).toBe(0);
    expect((await overdueFacts()).sort()).toEqual([...before, ids[3]].sort());
    const late = (await list('state=handled&overdue=true')).items.map(({ id }) => ids.indexOf(id));
    expect(late.sort()).toEqual([0, 3]);
    expect((await list('state=handled&overdue=false')).items.map(({ id }) => ids.indexOf(id))).toEqual([5]);
  });

  test('the worker looks every minute, one worker at a time', async () => {
    const leader = here.world.app.get(Leader);
    at('2026-11-23 21:00');
    let looked = 0;
    const look = () => leader.every('complaints-overdue', 60_000, async () => (looked += await jobs()));
    await Promise.all([look(), look()]);
    expect(looked).toBe(1);
  });
});
