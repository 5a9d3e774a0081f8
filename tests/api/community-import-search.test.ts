import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import { TextStatements } from '../../apps/server/src/foundation/database/text-statements.js';
import { addAlias } from '../../apps/server/src/modules/community/import/community-alias.queries.js';
import { importCommunities } from '../../apps/server/src/modules/community/import/community-import.js';
import {
  listDivisions,
  nearbyCommunities,
  searchCommunities,
} from '../../apps/server/src/modules/community/community-search.queries.js';
import { CommunityDatabase, communityDatabase, SAMPLE_COMMUNITIES } from './community-import.database.js';

describe('finding a community among those imported', () => {
  let database: CommunityDatabase;
  let text: TextStatements;

  beforeAll(async () => {
    database = await communityDatabase();
    text = new TextStatements(database.pool);
    await importCommunities(database.pool, createReadStream(SAMPLE_COMMUNITIES), {
      source: 'sample',
      fileHash: 'sample',
      demo: true,
      datum: 'gcj02',
    });
  });
  afterAll(() => database.drop());

  const search = (query: string, division: string | null = null, after: string | null = null) =>
    searchCommunities(text, { query, division, after, limit: 20 });

  async function allPages(query: string, division: string | null): Promise<string[]> {
    const names: string[] = [];
    let after: string | null = null;
    do {
      const page = await search(query, division, after);
      names.push(...page.items.map(({ id }) => id));
      after = page.next;
    } while (after);
    return names;
  }

  test.each([
    ['characters of its middle', '华新村'],
    ['its whole name', '龙华新村居委会'],
    ['pinyin', 'longhuaxincun'],
    ['the beginning of pinyin', 'longhuax'],
    ['pinyin from the second syllable', 'huaxincun'],
    ['initials', 'lhxc'],
    ['capitals and blanks', ' LongHua XinCun '],
  ])('by %s, in the country, the province, the city and the district', async (_what, query) => {
    for (const division of [null, '31', '3101', '310104']) {
      const { items } = await search(query, division);
      expect(items.map(({ name }) => name)).toContain('龙华新村居委会');
    }
  });

  test('exact names come first, then those that begin with the text, then those that hold it', async () => {
    for (const division of [null, '3101']) {
      const names = (await search('华阳', division)).items.map(({ name }) => name);
      expect(names[0]).toBe('华阳居委会');
      const begins = (name: string) => name.startsWith('新');
      const found = (await search('新', division)).items.map(({ name }) => begins(name));
      expect(found).toEqual([...found].sort((a, b) => Number(b) - Number(a)));
    }
  });

  test.each([
    ['a common character', '新', '31'],
    ['a common word', '村', null],
    ['one letter', 'x', '3101'],
    ['one letter nationwide', 'x', null],
    ['nothing', '', '310104'],
    ['an official ending', '居委会', '3101'],
  ])('the pages of %s show every one once', async (_what, query, division) => {
    const ids = await allPages(query, division);
    expect(ids.length).toBeGreaterThan(20);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('the country and the city find the same', async () => {
    for (const query of ['新', '村', 'l', 'x', 'h', '一村', 'xc', '东']) {
      expect((await allPages(query, '3101')).sort()).toEqual((await allPages(query, null)).sort());
    }
  });

  test.each([
    ['wildcards', '%'],
    ['an underscore', '_'],
    ['a backslash', '\\'],
    ['a quote', "'"],
    ['an emoji', '😀'],
    ['half a character', '\ud800'],
    ['NUL', '\0'],
    ['ten thousand characters', '徐'.repeat(10_000)],
    ['ten thousand letters', 'q'.repeat(10_000)],
    ['ten thousand wildcards', '%'.repeat(10_000)],
  ])('%s finds nothing and harms nothing', async (_what, query) => {
    for (const division of [null, '31', '3101', '310104'])
      expect(await search(query, division)).toEqual({ items: [], next: null });
  });

  test.each(['', '3', '31x', "31' OR 1=1 --", '99', '310104003001'])(
    'a division that is none (%p) finds nothing',
    async (division) => {
      expect((await search('新', division)).items).toEqual([]);
    },
  );

  test('a cursor that no page gave begins again', async () => {
    expect(await search('新', '31', "0.1.' OR 1")).toEqual(await search('新', '31'));
  });

  test('a hit tells its place', async () => {
    const { items } = await search('上海新村', '310104');
    expect(items[0]).toEqual({
      id: '310104003001',
      name: '上海新村居委会',
      kind: 'estate',
      place: '上海市 徐汇区 天平路街道',
      distanceM: null,
    });
  });

  test('a merged community is found as the one it was merged into, and listed no more', async () => {
    const [merged, target] = ['310104003002', '310104003003'];
    await database.pool.query(`UPDATE community SET merged_into = ${target} WHERE id = ${merged}`);
    try {
      for (const division of [null, '3101'])
        expect((await search('庆余', division)).items.map(({ id }) => id)).toEqual([target]);
      const listed = await allPages('', '310104');
      expect(listed).toHaveLength(312);
      expect(listed).not.toContain(merged);
      const near = await nearbyCommunities(text, { lat: 31.20252, lng: 121.45268, limit: 20 });
      expect(near.map(({ id }) => id)).not.toContain(merged);
    } finally {
      await database.pool.query(`UPDATE community SET merged_into = NULL WHERE id = ${merged}`);
    }
  });

  test('another name finds a community, once, and a renaming import keeps it', async () => {
    await addAlias(text, { id: '77', communityId: '310104003005', alias: '安亭新邨' });
    const renamed = 'code,name,division\n310104003005,安亭路居委会,310104004\n';
    await importCommunities(database.pool, Readable.from([renamed]), { source: 'renamed', fileHash: 'renamed' });
    for (const division of [null, '310104']) {
      for (const query of ['新邨', 'antingxincun', 'atxc', '安亭路']) {
        expect((await search(query, division)).items.map(({ name }) => name)).toContain('安亭路居委会');
      }
      const ids = await allPages('安', division);
      expect(new Set(ids).size).toBe(ids.length);
    }
  });

  test('nearby ones come nearest first and stop at 20 km', async () => {
    const near = await nearbyCommunities(text, { lat: 31.20712, lng: 121.43628, limit: 20 });
    expect(near).toHaveLength(20);
    expect(near[0]).toMatchObject({ id: '310104003001', distanceM: 0 });
    expect(near.map(({ distanceM }) => distanceM)).toEqual(
      near.map(({ distanceM }) => distanceM as number).sort((a, b) => a - b),
    );
    for (const nowhere of [
      { lat: 39.9, lng: 116.4 },
      { lat: 90, lng: 0 },
      { lat: Number.NaN, lng: 0 },
    ]) {
      expect(await nearbyCommunities(text, { ...nowhere, limit: 20 })).toEqual([]);
    }
  });

  test('divisions are walked down with their counts', async () => {
    expect(await listDivisions(text, null)).toHaveLength(31);
    expect(await listDivisions(text, '31')).toEqual([{ code: '3101', name: '市辖区', communities: 313 }]);
    expect((await listDivisions(text, '3101')).find(({ code }) => code === '310104')).toEqual({
      code: '310104',
      name: '徐汇区',
      communities: 313,
    });
  });
});
