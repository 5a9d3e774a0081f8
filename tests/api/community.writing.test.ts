import { randomUUID } from 'node:crypto';
import { countOf, rowsOf } from '../support/database-facts.js';
import { FRIDAY } from '../support/days.js';
import { expectStatus, makeNeighbourhood } from '../support/neighbourhood.js';
import type { Person } from '../support/person.js';
import { story } from '../support/story.js';

const WISH = { name: '桂花新村', kind: 'village', division: '310104', households: 320, householdsAsOf: '2026-11-01' };

describe('communities written down by hand', () => {
  const here = story(async (world) => {
    world.setTime(FRIDAY);
    const { operator: admin } = await makeNeighbourhood(world);
    await world.sql.query(
      `INSERT IGNORE INTO division (code, parent, level, name) VALUES ('310105', '3101', 3, '长宁区'), ('310105001', '310105', 4, '华阳路街道')`,
    );
    return { admin, regional: await world.staff('regional', undefined, ['310104']) };
  });
  const url = (id = '') => `/api/console/communities${id && `/${id}`}`;
  const made = async (wish: object = WISH, who: Person = here.admin) =>
    expectStatus(await who.post(url(), wish), 201) as { id: string; version: number };
  const one = async (id: string) => expectStatus(await here.admin.get(url(id)), 200);
  const counted = async (code: string) =>
    (await rowsOf<{ communities: number }>(here.world, 'SELECT communities FROM division WHERE code = ?', [code]))[0]
      .communities;

  test('a new one is found at once, counts where it lies, and has its position in GCJ-02', async () => {
    const before = await counted('310104');
    const { id, version } = await made({ ...WISH, lat: 31.2, lng: 121.44, datum: 'wgs84' });
    expect(version).toBe(0);
    const detail = await one(id);
    expect(detail).toMatchObject({
      ...{ name: '桂花新村', kind: 'village', code: `H${id}`, version: 0, demo: false },
      households: { count: 320, asOf: '2026-11-01', demo: false },
    });
    expect([detail.lat, detail.lng]).toEqual([expect.closeTo(31.198, 2), expect.closeTo(121.4446, 3)]);
    expect(detail.lng).not.toBe(121.44);
    expect(await counted('310104')).toBe(before + 1);
    const found = expectStatus(await here.admin.get('/api/communities?query=guihua'), 200);
    expect((found.items as { id: string }[]).map((each) => each.id)).toContain(id);
  });

  test('sent twice it is made once', async () => {
    const key = randomUUID();
    const send = () => here.admin.post(url(), { ...WISH, name: '只有一个苑' }, { key });
    const [first, second] = [await send(), await send()];
    expect(second.body).toEqual(first.body);
    expect(await countOf(here.world, `community WHERE name = '只有一个苑'`)).toBe(1);
  });

  test('an edit moves and renames it: it is found by the new name, no longer by the old, and counts elsewhere', async () => {
    const { id } = await made({ ...WISH, name: '老名字苑' });
    const [left, came] = [await counted('310104'), await counted('310105')];
    const wish = { name: '新名字苑', kind: 'estate', division: '310105001', version: 0 };
    expect(expectStatus(await here.admin.put(url(id), wish), 200)).toEqual({ id, version: 1 });
    expect(await one(id)).toMatchObject({ name: '新名字苑', place: '上海市 长宁区 华阳路街道', version: 1 });
    // Nothing was said of households: they stay.
    expect((await one(id)).households).toMatchObject({ count: 320 });
    expect([await counted('310104'), await counted('310105')]).toEqual([left - 1, came + 1]);
    const named = async (name: string) =>
      (
        expectStatus(await here.admin.get(url(`?name=${encodeURIComponent(name)}`).replace('/?', '?')), 200).items as {
          id: string;
        }[]
      ).map((each) => each.id);
    expect(await named('新名字')).toEqual([id]);
    expect(await named('老名字')).toEqual([]);
  });

  test('who edits what is no longer so hears what was changed and by whom, and changes nothing', async () => {
    const { id } = await made({ ...WISH, name: '同时改苑' });
    const { accountId } = (await here.regional.get('/api/console/me')).body as { accountId: string };
    const theirs = { ...WISH, name: '先改的苑', households: 400, version: 0 };
    expectStatus(await here.regional.put(url(id), theirs), 200);
    const late = await here.admin.put(url(id), { ...WISH, name: '后改的苑', version: 0 });
    expect(late).toMatchObject({ status: 409, body: { code: 'community.stale' } });
    const [{ username }] = await rowsOf<{ username: string }>(
      here.world,
      'SELECT username FROM staff_member WHERE account_id = ?',
      [accountId],
    );
    expect(late.body.details).toEqual({
      ...{ version: 1, by: username, at: expect.stringMatching(/Z$/) as string },
      changes: [
        { field: 'name', word: '名称', before: '同时改苑', after: '先改的苑' },
        {
          ...{ field: 'households', word: '户数' },
          before: '320 户（截至 2026-11-01）',
          after: '400 户（截至 2026-11-01）',
        },
      ],
    });
    expect((await one(id)).name).toBe('先改的苑');
  });

  test('two at once: one is kept, the other hears of it', async () => {
    const { id } = await made({ ...WISH, name: '抢着改苑' });
    const answers = await Promise.all(
      ['甲苑', '乙苑', '丙苑'].map((name) => here.admin.put(url(id), { ...WISH, name, version: 0 })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
    expect((await one(id)).version).toBe(1);
  });

  test.each([
    ['nameUnsearchable', 400, { name: '——' }],
    ['householdsHalf', 400, { householdsAsOf: undefined }],
    ['asOfAhead', 400, { householdsAsOf: '2026-11-21' }],
    ['positionHalf', 400, { lat: 31 }],
    ['divisionUnknown', 404, { division: '310199' }],
  ])('%s', async (code, status, change) => {
    const before = await countOf(here.world, 'community');
    const answer = await here.admin.post(url(), { ...WISH, ...change });
    expect(answer).toMatchObject({ status, body: { code: `community.${code}` } });
    expect(await countOf(here.world, 'community')).toBe(before);
  });

  test('in a region: only there, and nothing is moved out of it', async () => {
    const { id } = await made({ ...WISH, name: '区域里的苑' }, here.regional);
    const outside = { ...WISH, division: '310105' };
    const unknown = { ...WISH, division: '310199' };
    for (const send of [
      (wish: object) => here.regional.post(url(), wish),
      (wish: object) => here.regional.put(url(id), { ...wish, version: 0 }),
    ])
      expect(told(await send(outside))).toEqual(told(await send(unknown)));
  });

  test('one that was merged away is not edited', async () => {
    const { id } = await made({ ...WISH, name: '并掉的苑' });
    expectStatus(await here.admin.post(`${url(id)}/merge`, { intoId: '1001', reason: '重复' }), 201);
    expect(await here.admin.put(url(id), { ...WISH, version: 0 })).toMatchObject({
      status: 409,
      body: { code: 'community.alreadyMerged' },
    });
  });
});

const told = ({ status, body }: { status: number; body: Record<string, unknown> }) => [status, body.code, body.message];
