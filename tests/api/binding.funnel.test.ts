import { FRIDAY, shanghai } from '../support/days.js';
import { expectStatus, type Hired, makeNeighbourhood, type Neighbourhood } from '../support/neighbourhood.js';
import type { Person } from '../support/person.js';
import { World } from '../support/world.js';

describe('the way from scan to binding is measured', () => {
  let world: World;
  let place: Neighbourhood;

  const at = (instant: string) => world.setTime(instant);
  const later = (instant: string, ms: number) => new Date(Date.parse(instant) + ms).toISOString();
  const scan = async (engineer: Hired, instant: string, sinceLaunchMs: number) => {
    at(instant);
    const resident = await world.resident();
    const { id } = expectStatus(
      await resident.post('/api/bind-attempts', { code: engineer.code, sinceLaunchMs, channel: 'h5' }),
      201,
    );
    return { resident, id: id as string };
  };
  const bind = ({ resident, id }: { resident: Person; id: string }, engineer: Hired) =>
    resident.post('/api/bindings', { code: engineer.code, communityId: '1001', attemptId: id });
  const report = async (who: Person, url: string, from = '2026-11-20', to = '2026-11-22') =>
    expectStatus(await who.get(`${url}?from=${from}&to=${to}`), 200);

  beforeAll(async () => {
    world = await World.create();
    at(FRIDAY);
    place = await makeNeighbourhood(world);

    // 王师傅 on Friday: bound in 10 s and in 40 s, one declined, one who just went away.
    for (const seconds of [10, 40]) {
      const attempt = await scan(place.wang, FRIDAY, 2000);
      at(later(FRIDAY, seconds * 1000 - 2000));
      expect(await bind(attempt, place.wang)).toMatchObject({ status: 201, body: { elapsedMs: seconds * 1000 } });
    }
    const { resident, id } = await scan(place.wang, FRIDAY, 1000);
    expectStatus(await resident.post(`/api/bind-attempts/${id}/declined`), 204);
    await scan(place.wang, FRIDAY, 1000);
    // 刘师傅: launched in the last second of Friday in Shanghai, shown on Saturday; and once on Saturday.
    await scan(place.liu, shanghai('2026-11-21 00:00'), 1);
    const attempt = await scan(place.liu, shanghai('2026-11-21 00:00'), 0);
    await bind(attempt, place.liu);
    at(shanghai('2026-11-21 09:00'));
  });
  afterAll(() => world.close());

  const wangsFriday = {
    attempts: 4,
    bound: 2,
    declined: 1,
    dropped: 1,
    p50Ms: 40_000,
    p95Ms: null,
    shareWithin30s: 0.25,
  };

  test('unfinished ones stay in the denominator, per engineer and business day', async () => {
    const { total, days } = await report(place.operator, '/api/console/binding-funnel');
    expect(days).toEqual([
      { date: '2026-11-20', engineerId: place.wang.id, ...wangsFriday },
      {
        date: '2026-11-20',
        engineerId: place.liu.id,
        attempts: 1,
        bound: 0,
        declined: 0,
        dropped: 1,
        p50Ms: null,
        p95Ms: null,
        shareWithin30s: 0,
      },
      {
        date: '2026-11-21',
        engineerId: place.liu.id,
        attempts: 1,
        bound: 1,
        declined: 0,
        dropped: 0,
        p50Ms: 0,
        p95Ms: 0,
        shareWithin30s: 1,
      },
    ]);
    expect(total).toMatchObject({ attempts: 6, bound: 3, declined: 1, dropped: 2, shareWithin30s: 2 / 6 });
  });

  test('an engineer sees his own figures only', async () => {
    const own = await report(place.wang.person, '/api/engineer/binding-funnel');
    expect(own.total).toEqual(wangsFriday);
    expect((own.days as { engineerId: string }[]).every((day) => day.engineerId === place.wang.id)).toBe(true);
    const other = await place.wang.person.get(
      `/api/engineer/binding-funnel?from=2026-11-20&to=2026-11-22&engineerId=${place.liu.id}`,
    );
    expect(other.status).toBe(400);
  });

  test('an operator may ask for one engineer, and for a day without scans', async () => {
    const one = await place.operator.get(
      `/api/console/binding-funnel?from=2026-11-20&to=2026-11-22&engineerId=${place.liu.id}`,
    );
    expect(one.body.total).toMatchObject({ attempts: 2, bound: 1 });
    const none = await report(place.operator, '/api/console/binding-funnel', '2026-11-22', '2026-11-22');
    expect(none).toEqual({
      total: { attempts: 0, bound: 0, declined: 0, dropped: 0, p50Ms: null, p95Ms: null, shareWithin30s: null },
      days: [],
    });
  });

  test('an attempt is finished once, by its own resident, and the first time counts', async () => {
    const first = await scan(place.wang, shanghai('2026-11-24 10:00'), 0);
    const stranger = await scan(place.wang, shanghai('2026-11-24 10:00'), 0);
    await bind({ resident: stranger.resident, id: first.id }, place.wang);
    at(shanghai('2026-11-24 10:01'));
    await bind(first, place.wang);
    at(shanghai('2026-11-24 10:30'));
    await bind(first, place.wang);
    expectStatus(await first.resident.post(`/api/bind-attempts/${first.id}/declined`), 204);
    const { total } = await report(place.wang.person, '/api/engineer/binding-funnel', '2026-11-24', '2026-11-24');
    expect(total).toMatchObject({ attempts: 2, bound: 1, declined: 0, dropped: 1, p50Ms: 60_000 });
  });

  test.each([[-1], [600_001], ['now'], [1.5], [null]])(
    'a stopwatch that shows %s is refused',
    async (sinceLaunchMs) => {
      const resident = await world.resident();
      const answer = await resident.post('/api/bind-attempts', { code: place.wang.code, sinceLaunchMs, channel: 'h5' });
      expect(answer).toMatchObject({ status: 400, body: { code: 'request.invalid' } });
    },
  );
});
