import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import { TextStatements } from '../../apps/server/src/foundation/database/text-statements.js';
import { importCommunities } from '../../apps/server/src/modules/community/import/community-import.js';
import { searchCommunities } from '../../apps/server/src/modules/community/community-search.queries.js';
import { CommunityDatabase, communityDatabase, SAMPLE_COMMUNITIES } from './community-import.database.js';

const MORE = [
  '单家村村民委员会',
  '吴兴社区居委会',
  '五星社区居委会',
  '阳光小区居委会',
  '望江花园三期居委会',
  '望江花园Ⅱ期',
  '略阳路居委会',
  '谢家宅居委会',
  '十里堡社区',
  '田林十二村居委会',
  '慶豐花園',
  '后海社区',
  '岳麓山庄社区',
  '幸福裏',
  '阿房宫社区',
  '大栅栏社区',
  '查家弄居委会',
  '万科城市花园Ⅲ期',
  '紫金城1期',
];

describe('a community is found as people say its name', () => {
  let database: CommunityDatabase;
  let text: TextStatements;

  beforeAll(async () => {
    database = await communityDatabase();
    text = new TextStatements(database.pool);
    const sample = { source: 'sample', fileHash: 'sample', demo: true, datum: 'gcj02' } as const;
    await importCommunities(database.pool, createReadStream(SAMPLE_COMMUNITIES), sample);
    const rows = MORE.map((name, index) => `M-${index},${name},310104004`);
    const list = ['code,name,division', ...rows, 'M-99,上海新村,310101'].join('\n');
    await importCommunities(database.pool, Readable.from([list]), { source: 'more', fileHash: 'more' });
    // Many towns bear one name; a street of 徐汇 is one of them here.
    const towns = Array.from({ length: 20 }, (_, index) => [`31010490${index + 10}`, '310104', 4, '城关镇']);
    await database.pool.query('INSERT INTO division (code, parent, level, name) VALUES ?', [towns]);
    await database.pool.query("UPDATE division SET name = '城关镇' WHERE code = '310104004'");
  });
  afterAll(() => database.drop());

  const found = async (query: string, division: string | null = null) =>
    (await searchCommunities(text, { query, division, after: null, limit: 20 })).items;
  const names = async (query: string, division: string | null = null) =>
    (await found(query, division)).map(({ name }) => name);

  test.each([
    ['小区 behind', '安亭小区', '安亭居委会'],
    ['社区 behind', '阳光社区', '阳光小区居委会'],
    ['村委会 behind', '单家村村委会', '单家村村民委员会'],
    ['街道 behind', '安亭街道', '安亭居委会'],
    ['小区 in front', '小区安亭', '安亭居委会'],
    ['a district in front', '徐汇区安亭', '安亭居委会'],
    ['a district without 区 in front', '徐汇安亭', '安亭居委会'],
    ['city, district and street in front', '上海市徐汇区天平路街道安亭', '安亭居委会'],
    ['a house behind', '安亭3栋', '安亭居委会'],
    ['a house, a stair and a flat behind', '安亭 3号楼2单元501室', '安亭居委会'],
    ['all of them', '徐汇区 安亭小区3-2-501', '安亭居委会'],
    ['traditional characters', '單家村', '单家村村民委员会'],
    ['simplified characters where the list has others', '庆丰花园', '慶豐花園'],
    ['the ones of the list', '慶豐', '慶豐花園'],
    ['a traditional character that has another meaning too', '後海', '后海社区'],
    ['one of a mountain', '嶽麓', '岳麓山庄社区'],
    ['all of them', '嶽麓山莊', '岳麓山庄社区'],
    ['simplified characters where the list has a variant', '幸福里', '幸福裏'],
    ['the variant of the list', '幸福裏', '幸福裏'],
    ['a palace as nobody says it', 'afanggong', '阿房宫社区'],
    ['half as it is said', 'efanggong', '阿房宫社区'],
    ['as it is said', 'epanggong', '阿房宫社区'],
    ['a street as Peking says it', 'dashilan', '大栅栏社区'],
    ['a lane as Shanghai says it', 'chajialong', '查家弄居委会'],
    ['a phase behind a long name in pinyin', 'wankechengshihuayuan3qi', '万科城市花园Ⅲ期'],
    ['a phase behind initials', 'wkcshy3q', '万科城市花园Ⅲ期'],
    ['a phase as cheques have it', '紫金城壹期', '紫金城1期'],
    ['another', '望江花园叁期', '望江花园三期居委会'],
    ['a house of the second row', '安亭甲3栋', '安亭居委会'],
    ['a house without a number', '安亭乙栋', '安亭居委会'],
    ['a house in characters', '安亭三栋二单元五零二', '安亭居委会'],
    ['a side of a stair', '安亭3栋502室东户', '安亭居委会'],
    ['a side in brackets', '安亭3栋（东）', '安亭居委会'],
    ['a house by its side', '安亭南楼', '安亭居委会'],
    ['a cellar', '安亭地下室', '安亭居委会'],
    ['a house in quotes', '安亭“3号楼”', '安亭居委会'],
    ['街道 without its name in front', '街道安亭', '安亭居委会'],
    ['區 without its name in front', '區安亭', '安亭居委会'],
    ['characters and letters', '吴xing', '吴兴社区居委会'],
    ['a family that reads itself otherwise', 'shanjiacun', '单家村村民委员会'],
    ['the dictionary’s reading', 'danjiacun', '单家村村民委员会'],
    ['initials of that', 'sjc', '单家村村民委员会'],
    ['a plain family', 'xiejia', '谢家宅居委会'],
    ['a place that reads itself otherwise', 'shilipu', '十里堡社区'],
    ['lve', 'lveyang', '略阳路居委会'],
    ['lue', 'lueyang', '略阳路居委会'],
    ['lüe', 'lüeyang', '略阳路居委会'],
    ['a digit for a number', '望江花园3期', '望江花园三期居委会'],
    ['a Roman digit for it', '望江花园Ⅲ期', '望江花园三期居委会'],
    ['a word for a Roman digit', '望江花园二期', '望江花园Ⅱ期'],
    ['a digit in pinyin', 'wangjianghuayuan3qi', '望江花园三期居委会'],
    ['two digits', '田林12村', '田林十二村居委会'],
    ['a phase that the list does not tell', '阳光3期', '阳光小区居委会'],
    ['a phase and a house', '阳光Ⅲ期 5号楼', '阳光小区居委会'],
    ['a town in front of which there are many', '城关镇略阳路', '略阳路居委会'],
  ])('with %s', async (_what, query, name) => {
    for (const division of [null, '31', '3101', '310104']) expect(await names(query, division)).toContain(name);
  });

  test('characters among letters leave out what only sounds alike', async () => {
    for (const division of [null, '310104']) expect(await names('吴xing', division)).not.toContain('五星社区居委会');
  });

  test('a place in front tells which one is meant', async () => {
    expect(await names('上海新村')).toHaveLength(2);
    expect(await names('黄浦区上海新村')).toEqual(['上海新村']);
    expect(await names('徐汇区上海新村')).toEqual(['上海新村居委会']);
    expect(await names('黄浦区上海新村', '310104')).toEqual([]);
    for (const front of ['區', '街道']) expect(await names(`${front}上海新村`)).toEqual(await names('上海新村'));
  });

  test('inside of a street', async () => {
    expect(await names('安亭', '310104003')).toEqual(['安亭居委会']);
    expect(await names('安亭', '310104004')).toEqual([]);
    expect(await found('', '310104003')).toHaveLength(20);
  });

  test('the pages of another meaning show every one once', async () => {
    const ids: string[] = [];
    for (let after: string | null = null, pages = 0; pages === 0 || after; pages++) {
      const page = await searchCommunities(text, { query: '徐汇区新3栋', division: null, after, limit: 5 });
      ids.push(...page.items.map(({ id }) => id));
      after = page.next;
    }
    expect(ids.length).toBeGreaterThan(10);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test.each([
    ['a name without end', '长'.repeat(10_000) + '3栋'],
    ['places without end', '区'.repeat(10_000)],
    ['houses without end', '3-'.repeat(5_000)],
    ['levels without end', '市区县'.repeat(3_000)],
    ['characters, letters and wildcards', '吴q%_\\'],
  ])('%s find nothing and harm nothing', async (_what, query) => expect(await names(query)).toEqual([]));
});
