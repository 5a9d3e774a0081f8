import { createHash } from 'node:crypto';
import { nameForms, partsOf } from '../../apps/server/src/modules/community/rules/name-parts.js';
import { expectStatus, makeNeighbourhood } from '../support/neighbourhood.js';
import type { Person } from '../support/person.js';
import { story } from '../support/story.js';
import type { World } from '../support/world.js';

interface Row {
  id: string;
  name: string;
  engineers: number;
  residents: number;
}

/** In 长宁区 and in 黄埔区 of 广州; every third one is a village. */
const DISTRICTS = ['310105', '440112'];
const EACH = 25;
const idOf = (district: string, n: number) => `${district}001${String(n + 1).padStart(3, '0')}`;

describe('communities in the console', () => {
  const here = story(async (world) => {
    const place = await makeNeighbourhood(world);
    await insertMany(world);
    const sql = 'INSERT INTO binding_tally (community_id, bound) VALUES ?';
    await world.sql.query(sql, [
      [
        [idOf('310105', 3), 7],
        [idOf('310105', 9), 7],
        [idOf('440112', 5), 12],
        [idOf('440112', 6), 0],
      ],
    ]);
    const regional = await world.staff('regional', undefined, ['4401', '310105001']);
    return { place, admin: place.operator, regional };
  });

  const page = async (who: Person, query: string) => {
    const body = expectStatus(await who.get(`/api/console/communities?${query}`), 200);
    return body as { items: Row[]; next: string | null; prev: string | null };
  };
  const ids = ({ items }: { items: Row[] }) => items.map(({ id }) => id);
  /** All pages forward, and back again from the last one. */
  const walked = async (who: Person, query: string) => {
    const pages = [await page(who, `${query}&limit=7`)];
    while (pages.at(-1)!.next) pages.push(await page(who, `${query}&limit=7&after=${pages.at(-1)!.next!}`));
    const back = [pages.at(-1)!];
    while (back[0].prev) back.unshift(await page(who, `${query}&limit=7&before=${back[0].prev!}`));
    return { forward: pages.flatMap(ids), back: back.flatMap(ids) };
  };
  const all = (district: string) => Array.from({ length: EACH }, (_, n) => idOf(district, n));

  test.each<[string, () => string[]]>([
    ['division=31', () => ['1001', '1002', '1003', ...all('310105')]],
    ['division=310105', () => all('310105')],
    ['division=310105001', () => all('310105')],
    ['division=310105002', () => []],
    ['division=440112&kind=village', () => all('440112').filter((_, n) => n % 3 === 0)],
    ['division=310105&residents=some', () => [idOf('310105', 3), idOf('310105', 9)]],
    ['residents=some', () => [idOf('310105', 3), idOf('310105', 9), idOf('440112', 5)]],
    ['engineers=some', () => ['1001', '1002']],
    ['division=31&engineers=none', () => ['1003', ...all('310105')]],
    ['division=44&residents=none&kind=village', () => all('440112').filter((_, n) => n % 3 === 0)],
    ['order=residents', () => [idOf('440112', 5), idOf('310105', 9), idOf('310105', 3)]],
    ['order=residents&division=31', () => [idOf('310105', 9), idOf('310105', 3)]],
    ['order=residents&residents=none&division=440112', () => all('440112').filter((_, n) => n !== 5)],
  ])('%s: each once, forward and back', async (query, expected) => {
    const { forward, back } = await walked(here.admin, query);
    expect(forward).toEqual(expected());
    expect(back).toEqual(expected());
  });

  test('everything is listed by where it lies, also without any filter', async () => {
    const { forward, back } = await walked(here.admin, '');
    expect(forward).toEqual(['1001', '1002', '1003', ...all('310105'), ...all('440112')]);
    expect(back).toEqual(forward);
  });

  test('who looks after several divisions walks them as one list', async () => {
    const { forward, back } = await walked(here.regional, '');
    expect(forward).toEqual([...all('310105'), ...all('440112')]);
    expect(back).toEqual(forward);
    expect((await walked(here.regional, 'order=residents')).forward).toEqual([
      idOf('440112', 5),
      idOf('310105', 9),
      idOf('310105', 3),
    ]);
    expect((await walked(here.regional, 'engineers=some')).forward).toEqual([]);
    expect((await walked(here.regional, 'division=31')).forward).toEqual(all('310105'));
    expect((await walked(here.regional, 'division=11')).forward).toEqual([]);
  });

  test('by name: with the filters, and only in the region', async () => {
    const named = async (who: Person, query: string) => ids(await page(who, query)).sort();
    const gardens = DISTRICTS.flatMap((district) => [idOf(district, 4), idOf(district, 14), idOf(district, 24)]);
    expect(await named(here.admin, `name=${encodeURIComponent('梧桐')}`)).toEqual([...gardens].sort());
    expect(await named(here.admin, 'name=wutong&division=44')).toEqual(gardens.slice(3));
    expect(await named(here.admin, 'name=wt&kind=village')).toEqual([idOf('310105', 24), idOf('440112', 24)]);
    expect(await named(here.regional, 'name=ygjy')).toEqual([]);
    expect(await named(here.admin, 'name=ygjy&division=310104')).toEqual(['1002']);
    expect(await named(here.regional, 'name=wutong&residents=some')).toEqual([]);
  });

  test.each(['before=x', 'after=x', 'after=p1.2', 'division=9999', 'name=%20'])(
    '%s begins at the beginning, or finds nothing',
    async (query) => {
      const { items } = await page(here.admin, query);
      expect(items[0]?.id).toBe(query.startsWith('division') ? undefined : '1001');
    },
  );

  test.each(['division=1', 'division=31x', 'kind=city', 'engineers=yes', 'order=name', 'limit=51', 'limit=0'])(
    '%s is refused',
    async (query) => expect((await here.admin.get(`/api/console/communities?${query}`)).status).toBe(400),
  );

  test('one tells where it lies, its households by date, names, codes, and what was merged into it', async () => {
    const { world, admin } = here;
    await world.sql.query('INSERT INTO community_households (community_id, as_of, households) VALUES ?', [
      [
        ['1001', '2025-06-30', 900],
        ['1001', '2026-06-30', 1000],
      ],
    ]);
    expectStatus(await admin.post('/api/console/communities/1003/merge', { intoId: '1001', reason: '重复' }), 201);
    const one = expectStatus(await admin.get('/api/console/communities/1001'), 200);
    expect(one).toMatchObject({
      ...{ name: '阳光花园', kind: 'estate', lat: 31.2, lng: 121.44, engineers: 2, residents: 0 },
      households: { count: 1000, asOf: '2026-06-30', demo: false },
      householdsHistory: [
        { count: 1000, asOf: '2026-06-30', demo: false },
        { count: 900, asOf: '2025-06-30', demo: false },
      ],
      aliases: ['远山村'],
      merged: [{ id: '1003', name: '远山村' }],
      mergedInto: null,
    });
    expect((one.divisions as { code: string }[]).map(({ code }) => code.length)).toEqual([2, 4, 6, 9]);
    expect(expectStatus(await admin.get('/api/console/communities/1003'), 200)).toMatchObject({
      mergedInto: { id: '1001', name: '阳光花园' },
    });
    expect(ids(await page(admin, 'division=310104'))).toEqual(['1001', '1002']);
  });

  test('its engineers: who covers it first, then who did, each with the dates', async () => {
    const { admin, place } = here;
    const url = '/api/console/communities/1002/engineers';
    expectStatus(await admin.delete(`/api/console/engineers/${place.liu.id}/coverage/1002`), 204);
    const first = expectStatus(await admin.get(`${url}?limit=1`), 200);
    expect(first.items).toMatchObject([{ engineerId: place.wang.id, isPrimary: true, state: 'active', until: null }]);
    const second = expectStatus(await admin.get(`${url}?limit=1&after=${first.next as string}`), 200);
    expect(second).toMatchObject({ items: [{ engineerId: place.liu.id, isPrimary: false }], next: null });
    expect(second.items[0].until).toMatch(/^\d{4}-\d\d-\d\d$/);
  });

  test('its visits: all of them, the latest day first', async () => {
    const { admin, world, place } = here;
    const visits = [11, 12, 13].map((n) => [
      n,
      place.wang.id,
      '1002',
      `2026-10-${n}`,
      'engineer',
      'done',
      new Date(),
      new Date(),
    ]);
    const columns = 'id, engineer_id, community_id, day, source, state, created_at, changed_at';
    await world.sql.query(`INSERT INTO visit (${columns}) VALUES ?`, [visits]);
    const url = '/api/console/communities/1002/visits?limit=2';
    const first = expectStatus(await admin.get(url), 200);
    expect(first.items).toMatchObject([
      { day: '2026-10-13', engineerName: '王师傅', bookings: 0 },
      { day: '2026-10-12' },
    ]);
    const second = expectStatus(await admin.get(`${url}&after=${first.next as string}`), 200);
    expect(second).toMatchObject({ items: [{ day: '2026-10-11', part: null, state: 'done' }], next: null });
  });
});

async function insertMany(world: World): Promise<void> {
  const divisions = [
    ['310105', '3101', 3, '长宁区'],
    ['310105001', '310105', 4, '华阳路街道'],
    ['44', null, 1, '广东省'],
    ['4401', '44', 2, '广州市'],
    ['440112', '4401', 3, '黄埔区'],
    ['440112001', '440112', 4, '黄埔街道'],
  ];
  await world.sql.query('INSERT IGNORE INTO division (code, parent, level, name) VALUES ?', [divisions]);
  const now = new Date();
  const made = DISTRICTS.flatMap((district) =>
    Array.from({ length: EACH }, (_, n) => ({
      ...{ id: idOf(district, n), district, street: `${district}001` },
      ...{ name: n % 10 === 4 ? `梧桐${n}苑` : `${n}号院`, kind: n % 3 === 0 ? 'village' : 'estate' },
    })),
  );
  const rows = made.map(({ id, name, kind, district, street }) => [
    ...[id, id, name, kind, district.slice(0, 2), district.slice(0, 4), district, street],
    ...[createHash('md5').update(id).digest(), 0, now, now],
  ]);
  const columns = 'id, code, name, kind, province, city, district, street, row_hash, demo, created_at, updated_at';
  await world.sql.query(`INSERT INTO community (${columns}) VALUES ?`, [rows]);
  const names = made.map(({ id, street, name }) => [street, id, 0, nameForms(name).han, nameForms(name).latin]);
  await world.sql.query('INSERT INTO community_name (place, community_id, name_no, han, latin) VALUES ?', [names]);
  const parts = made.flatMap(({ id, district, name }) =>
    partsOf(nameForms(name)).map(({ inside, part }) => [district.slice(0, 2), inside, part, id]),
  );
  await world.sql.query('INSERT IGNORE INTO community_name_part (province, inside, part, community_id) VALUES ?', [
    parts,
  ]);
}
