import { book, serve } from '../support/bookings.js';
import { checksums, countOf, rowsOf } from '../support/database-facts.js';
import { FRIDAY, SATURDAY_9, SATURDAY_10, shanghai } from '../support/days.js';
import { accepted, boundResident, expectStatus, makeNeighbourhood } from '../support/neighbourhood.js';
import { story } from '../support/story.js';

describe("a resident scans the engineer's code", () => {
  const here = story(async (world) => {
    world.setTime(FRIDAY);
    const place = await makeNeighbourhood(world);
    return { place };
  });
  afterEach(() => here.world.setTime(FRIDAY));

  test('sees who he is and where he works, and nothing is written before a tap', async () => {
    const resident = await here.world.resident();
    const before = await checksums(here.world);
    const { status, body } = await resident.get(`/api/bind-codes/${here.place.wang.code}`);
    for (const url of [
      `/q/${here.place.wang.code}`,
      `/api/engineers/${here.place.wang.id}/page`,
      '/api/me',
      '/api/communities/1001/page',
    ])
      expect((await resident.get(url)).status).toBeLessThan(400);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      code: here.place.wang.code,
      brandName: '千区',
      state: 'new',
      current: null,
      coolDownUntil: null,
      latest: null,
      engineer: { name: '王师傅', employeeNo: 'T-1', yearsOfService: 6, skills: ['净水器', '空调'] },
      communities: [
        { id: '1001', name: '阳光花园', place: '上海市 徐汇区 湖南路街道', reason: 'covered' },
        { id: '1002', name: '阳光家园', reason: 'covered' },
      ],
    });
    expect(JSON.stringify(body)).not.toMatch(/accountId|account_id|phone/);
    expect(await checksums(here.world)).toEqual(before);
  });

  test('one tap binds, joins the community and counts; the way from the scan is measured', async () => {
    const resident = await here.world.resident();
    const attempt = { code: here.place.wang.code, sinceLaunchMs: 4000, channel: 'mini' };
    const { id: attemptId } = expectStatus(await resident.post('/api/bind-attempts', attempt), 201);
    here.world.setTime(new Date(Date.parse(FRIDAY) + 6000).toISOString());
    const wish = { code: here.place.wang.code, communityId: '1001', attemptId };
    expect(await resident.post('/api/bindings', wish)).toMatchObject({
      status: 201,
      body: {
        engineer: { name: '王师傅' },
        communityId: '1001',
        communityName: '阳光花园',
        elapsedMs: 10_000,
        changed: true,
      },
    });
    expect((await resident.get('/api/me')).body).toMatchObject({
      residencies: [{ communityId: '1001', isDefault: true }],
      butler: { engineer: { id: here.place.wang.id }, communityId: '1001', communityName: '阳光花园' },
    });
    expect((await resident.get('/api/communities/1001/page')).body).toMatchObject({
      residents: 1,
      mine: { isResident: true, isDefault: true, butlerEngineerId: here.place.wang.id },
    });
    expect(await countOf(here.world, "outbox_event WHERE name = 'binding.bound'")).toBe(1);
  });

  test('scanning the same engineer again changes nothing', async () => {
    const resident = await boundResident(here.world, here.place.wang);
    const [before] = await rowsOf<{ bound: number }>(
      here.world,
      "SELECT bound FROM binding_tally WHERE community_id = '1001'",
    );
    expect((await resident.get(`/api/bind-codes/${here.place.wang.code}`)).body.state).toBe('same');
    expect(await resident.post('/api/bindings', { code: here.place.wang.code, communityId: '1001' })).toMatchObject({
      status: 201,
      body: { changed: false },
    });
    const [after] = await rowsOf<{ bound: number }>(
      here.world,
      "SELECT bound FROM binding_tally WHERE community_id = '1001'",
    );
    expect(after).toEqual(before);
  });

  test('a code on the door shows first what was done: his last service, and the community of it', async () => {
    const resident = await boundResident(here.world, here.place.liu, '1002');
    const done = await book(resident, here.place, {
      communityId: '1002',
      mode: 'only',
      engineerId: here.place.wang.id,
    });
    await serve(here.world, here.place.wang.person, done);
    here.world.setTime(SATURDAY_10);
    const { body } = await resident.get(`/api/bind-codes/${here.place.wang.code}`);
    expect(body.latest).toEqual({ serviceName: '净水器维修', finishedAt: SATURDAY_9, communityName: '阳光家园' });
    expect(body.communities[0]).toMatchObject({ id: '1002', reason: 'today' });
    expect(body).toMatchObject({ state: 'switch', current: { name: '刘师傅' } });
    here.world.setTime(SATURDAY_9);
  });

  test("the resident's own community comes before others he covers", async () => {
    const resident = await here.world.resident();
    await resident.post('/api/me/communities', { communityId: '1002' });
    const { body } = await resident.get(`/api/bind-codes/${here.place.liu.code}`);
    expect(body.communities.map((each: { id: string; reason: string }) => [each.id, each.reason])).toEqual([
      ['1002', 'mine'],
      ['1001', 'covered'],
    ]);
  });

  test('twenty taps at once, also with the codes of two engineers, make one butler', async () => {
    const resident = await here.world.resident();
    const codes = [here.place.wang.code, here.place.liu.code];
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, i) => resident.post('/api/bindings', { code: codes[i % 2], communityId: '1001' })),
    );
    expect(answers.filter((answer) => answer.status === 201 && answer.body.changed)).toHaveLength(1);
    expect(answers.every((answer) => [201, 409].includes(answer.status))).toBe(true);
    const { id } = (await resident.get('/api/me')).body;
    expect(await countOf(here.world, 'binding WHERE resident_id = ? AND active = 1', [id])).toBe(1);
    expect(
      await countOf(
        here.world,
        `binding_tally t WHERE t.bound <> (SELECT COUNT(*) FROM binding b WHERE b.community_id = t.community_id AND b.active = 1)`,
      ),
    ).toBe(0);
  });

  test('binding needs a community he serves, and joins none otherwise', async () => {
    const resident = await here.world.resident();
    expect(await resident.post('/api/bindings', { code: here.place.wang.code, communityId: '1003' })).toMatchObject({
      status: 400,
      body: { code: 'binding.notCovered' },
    });
    expect(await resident.post('/api/bindings', { code: here.place.wang.code, communityId: '424242' })).toMatchObject({
      status: 404,
      body: { code: 'community.unknown' },
    });
    expect((await resident.get('/api/me')).body.residencies).toEqual([]);
  });

  test('an engineer on call for the region may be bound where nobody covers', async () => {
    const wish = {
      name: '值班师傅',
      title: '服务工程师',
      employeeNo: 'T-7',
      skills: ['净水器'],
      startedOn: '2024-01-01',
      onCallDivision: '310104',
    };
    const { id } = expectStatus(await here.place.operator.post('/api/console/engineers', wish), 201);
    await accepted(here.world, here.place.operator, id as string);
    await here.world.settle();
    const { bindCode } = (await here.world.anonymous().get(`/api/engineers/${id}/page`)).body;
    const resident = await here.world.resident();
    expect(await resident.post('/api/bindings', { code: bindCode, communityId: '1003' })).toMatchObject({
      status: 201,
      body: { communityName: '远山村' },
    });
  });

  test('declining is remembered, and is no binding; nobody declines for another', async () => {
    const [resident, other] = [await here.world.resident(), await here.world.resident()];
    const { id } = expectStatus(
      await resident.post('/api/bind-attempts', { code: here.place.wang.code, sinceLaunchMs: 100, channel: 'h5' }),
      201,
    );
    expect((await other.post(`/api/bind-attempts/${id}/declined`)).status).toBe(404);
    expect((await resident.post(`/api/bind-attempts/${id}/declined`)).status).toBe(204);
    expect(
      await countOf(here.world, 'binding_attempt WHERE id = ? AND declined_at IS NOT NULL AND bound_at IS NULL', [id]),
    ).toBe(1);
    expect((await resident.get('/api/me')).body.butler).toBeNull();
  });

  test('tomorrow’s first visit tells the likeliest community', async () => {
    const neighbour = await boundResident(here.world, here.place.wang, '1002');
    await book(neighbour, here.place, { communityId: '1002', start: shanghai('2026-11-25 09:00') });
    here.world.setTime(shanghai('2026-11-25 08:00'));
    const { body } = await (await here.world.resident()).get(`/api/bind-codes/${here.place.wang.code}`);
    expect(body.communities[0]).toMatchObject({ id: '1002', reason: 'today' });
  });
});
