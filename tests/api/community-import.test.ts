import { createReadStream } from 'node:fs';
import iconv from 'iconv-lite';
import {
  CommunityImport,
  importCommunities,
  Reject,
} from '../../apps/server/src/modules/community/import/community-import.js';
import {
  importDivisionRows,
  readDivisionRows,
} from '../../apps/server/src/modules/community/import/division-import.js';
import {
  CommunityDatabase,
  communityDatabase,
  contentOf,
  SAMPLE_COMMUNITIES,
  SAMPLE_DIVISIONS,
} from './community-import.database.js';

const utf16 = (text: string) => iconv.encode(text, 'utf-16le', { addBOM: true });
const HEADER = '编码,名称,类型,区划,纬度,经度,户数,截至日期';

describe("an operator's list of communities", () => {
  let database: CommunityDatabase;
  let rejects: Reject[];

  beforeEach(async () => {
    database = await communityDatabase();
    rejects = [];
  });
  afterEach(() => database.drop());

  async function load(content: string | Buffer, options: Partial<CommunityImport> = {}) {
    async function* bytes() {
      yield Buffer.from(content as string);
    }
    const fileHash = String(Math.random());
    return importCommunities(database.pool, bytes(), {
      source: 'list.csv',
      fileHash,
      today: '2026-11-21',
      datum: 'gcj02',
      onReject: (each) => rejects.push(each),
      ...options,
    });
  }
  const list = (...rows: string[]) => [HEADER, ...rows, ''].join('\n');
  const counts = (inserted: number, changed: number, unchanged: number, rejected = 0) => ({
    inserted,
    changed,
    unchanged,
    rejected,
  });

  test('the sample is taken whole, and a second time nothing is new', async () => {
    const run = () =>
      importCommunities(database.pool, createReadStream(SAMPLE_COMMUNITIES), {
        source: 'sample',
        fileHash: 'sample',
        demo: true,
        datum: 'gcj02',
      });
    expect(await run()).toMatchObject(counts(313, 0, 0));
    const before = await contentOf(database);
    expect(await run()).toMatchObject(counts(0, 0, 313));
    expect(await contentOf(database)).toEqual(before);
    expect(
      await importDivisionRows(database.pool, await readDivisionRows(createReadStream(SAMPLE_DIVISIONS))),
    ).toMatchObject({ inserted: 0, changed: 0 });
    const [{ city, street }] = await database.rows<{ city: number; street: number }>(
      `SELECT (SELECT communities FROM division WHERE code = '3101') AS city, (SELECT communities FROM division WHERE code = '310104003') AS street`,
    );
    expect([city, street]).toEqual([313, 21]);
  });

  test.each([
    ['UTF-8', (text: string) => Buffer.from(text)],
    ['UTF-8 with a byte order mark', (text: string) => Buffer.from(`\ufeff${text}`)],
    ['GBK', (text: string) => iconv.encode(text, 'gbk')],
    ['UTF-16 with tabs, as Excel saves “Unicode text”', (text: string) => utf16(text.replaceAll(',', '\t'))],
    ['lines that end with CR', (text: string) => Buffer.from(text.replaceAll('\n', '\r'))],
  ])('reads %s', async (_encoding, encode) => {
    await load(encode(list('A-1,阳光花园,小区,310104003,31.2,121.4,1200,2026-01-31')));
    expect(await database.rows('SELECT name, kind, city, lat FROM community')).toEqual([
      { name: '阳光花园', kind: 'estate', city: '3101', lat: '31.200000' },
    ]);
  });

  test('a line inside a quoted cell is no community', async () => {
    const remark = '备注第一行\nB-1,月亮湾,,310104003\n备注最后一行';
    const content = `编码,备注,名称,区划\nA-1,"${remark}",阳光花园,310104003\nA-2,,"东风\n里",310104003\n`;
    expect(await load(content)).toMatchObject(counts(1, 0, 0, 1));
    expect(await database.rows('SELECT name FROM community')).toEqual([{ name: '阳光花园' }]);
    expect(rejects).toMatchObject([{ line: 5, column: '名称', reason: '单元格里有换行' }]);
  });

  test.each([
    ['gcj02', '39.908735', '116.397326'],
    ['wgs84', '39.907333', '116.391083'],
    ['bd09', '39.915076', '116.403700'],
  ] as const)('coordinates by %s are stored by the one datum', async (datum, lat, lng) => {
    await load(list(`A-1,天安门,,310104003,${lat},${lng}`), { datum });
    const [stored] = await database.rows<{ lat: string; lng: string }>('SELECT lat, lng FROM community');
    expect([Number(stored.lat), Number(stored.lng)]).toEqual([
      expect.closeTo(39.908735, 4),
      expect.closeTo(116.397326, 4),
    ]);
  });

  test('coordinates of which nobody says the datum are not taken', async () => {
    const content = list('A-1,阳光花园,,310104003,31.2,121.4');
    await expect(load(content, { datum: null })).rejects.toThrow('请说明坐标系：--datum gcj02');
    expect(await database.rows('SELECT id FROM community')).toEqual([]);
  });

  test('bad rows are told and stop nothing', async () => {
    const summary = await load(
      list(
        'A-1,阳光花园,,310104003',
        'A-1,再来一次,,310104003',
        'A-2,坐标一半,,310104003,31.2',
        'A-3,"没有关的引号,,310104003',
        'A-4,户数太多,,310104003,,,1e20,2026-01-31',
        'A-5,=1+1,,310104',
        'A-6,不存在的日子,,310104,,,5,2026-02-30',
      ),
    );
    expect(summary).toMatchObject(counts(2, 0, 0, 5));
    expect(rejects.map(({ line, column, reason }) => [line, column, reason.slice(0, 9)])).toEqual([
      [3, '编码', '编码在文件中重复'],
      [4, '经度', '只有纬度，缺少经度'],
      [5, '', '引号不成对，或这一'],
      [6, '户数', '户数应为 1–20'.slice(0, 9)],
      [8, '截至日期', '截至日期不存在或晚'],
    ]);
    expect(await database.rows(`SELECT name FROM community WHERE code = 'A-5'`)).toEqual([{ name: '=1+1' }]);
  });

  test('households are dated: a new day is added, the same day is changed', async () => {
    const households = (count: number, day: string) => list(`A-1,阳光花园,,310104003,,,${count},${day}`);
    expect(await load(households(1000, '2025-01-01'))).toMatchObject(counts(1, 0, 0));
    expect(await load(households(1100, '2026-01-01'))).toMatchObject(counts(0, 1, 0));
    expect(await load(households(1150, '2026-01-01'))).toMatchObject(counts(0, 1, 0));
    expect(await load(households(1150, '2026-01-01'))).toMatchObject(counts(0, 0, 1));
    expect(
      await database.rows(
        `SELECT DATE_FORMAT(as_of, '%Y') AS year, households FROM community_households ORDER BY as_of`,
      ),
    ).toEqual([
      { year: '2025', households: 1000 },
      { year: '2026', households: 1150 },
    ]);
  });

  test('a renamed and moved community is found under the new name only, and keeps what the file is silent about', async () => {
    await load(list('A-1,阳光花园,,310104003,31.2,121.4', 'A-2,东风里,,310104003'));
    expect(await load(list('A-1,月亮湾,,310104004', 'A-2,东风里,,310104003'))).toMatchObject(counts(0, 1, 1));
    const fresh = await communityDatabase();
    const kept = database;
    database = fresh;
    await load(list('A-1,月亮湾,,310104004,31.2,121.4', 'A-2,东风里,,310104003'));
    database = kept;
    expect(await contentOf(kept)).toEqual(await contentOf(fresh));
    await fresh.drop();
  });

  test('real rows replace invented ones, never the other way round', async () => {
    await load(list('A-1,阳光花园,,310104003,31.2,121.4,1000,2026-01-01'), { demo: true });
    await load(list('A-1,阳光花园,,310104003,,,900,2026-01-01'));
    await load(list('A-1,阳光花园,,310104003,,,1000,2026-01-01'), { demo: true });
    expect(
      await database.rows(
        'SELECT c.demo, c.lat, h.households, h.demo AS invented FROM community c JOIN community_households h ON h.community_id = c.id',
      ),
    ).toEqual([{ demo: 0, lat: null, households: 900, invented: 0 }]);
  });

  test('a dry run counts and writes nothing', async () => {
    const before = await contentOf(database);
    expect(await load(list('A-1,阳光花园,,310104003', 'A-2,,,310104003'), { dryRun: true })).toMatchObject(
      counts(1, 0, 0, 1),
    );
    expect(await contentOf(database)).toEqual(before);
    expect(await database.rows('SELECT id FROM import_run')).toEqual([]);
  });

  test.each([
    ['an empty file', '', '文件是空的。'],
    ['a file with nothing below its header', `${HEADER}\n`, '只有第一行的列名'],
    ['a workbook', Buffer.from('PK\x03\x04 xl/workbook.xml'), '这是 Excel 工作簿（.xlsx）'],
    ['a file without the needed columns', '编码,名称\nA-1,阳光花园\n', '第一行缺少列：区划。'],
    [
      'a file of another encoding',
      iconv.encode('コード,名前\nA-1,ひかり\n', 'shift_jis'),
      '能读的编码是 UTF-8、GBK 和 UTF-16',
    ],
    ['a Big5 file', iconv.encode('編碼,名稱,區劃\nA-1,陽光花園,310104003\n', 'big5'), '这是 Big5（繁体）文本'],
    ['a file with a column twice', '编码,名称,区划,名称\nA-1,阳光花园,310104003,别的\n', '“名称”有两列'],
    ['a file with a column under two names', '编码,名称,区划,小区名称\nA-1,阳光,310104003,别的\n', '“名称”有两列'],
  ])('%s is refused', async (_what, content, message) => {
    await expect(load(content)).rejects.toThrow(message);
  });
});
