import { nameForms } from './name-parts.js';
import { namesMeant, withoutHouse, Wording, wordings } from './wordings.js';

const shown = (each: Wording) =>
  'term' in each ? each.term.texts[0] : each.fronts.map(({ names, rest }) => `${names[0]}|${rest}`);

test.each([
  ['a name', '上海新村', ['上海新村', ['上海新市|村', '上海市|新村']]],
  ['a house behind it', '上海新村3栋502室', ['上海新村3栋502室', '上海新村', ['上海新市|村', '上海市|新村']]],
  ['a house in brackets', '安亭（3栋）', ['安亭3栋', '安亭']],
  ['小区 behind it', '阳光小区', ['阳光小区', '阳光']],
  ['小区 in front', '小区阳光', ['小区阳光', '阳光']],
  [
    'a district in front and 小区 and a house behind',
    '徐汇区上海新村小区3号楼',
    ['徐汇区上海新村小区3号楼', '徐汇区上海新村', ['徐汇区|上海新村', '徐汇市|区上海新村']],
  ],
  ['a phase behind it', '阳光3期', ['阳光3期', '阳光', ['阳光市|3期']]],
  [
    'a phase in Roman numbers and a house',
    '阳光Ⅲ期2栋',
    ['阳光iii期2栋', 'yangguangiiiqi2dong', '阳光iii期', '阳光', ['阳光市|iii期']],
  ],
  [
    'a town in front and a phase behind',
    '城关镇阳光三期',
    ['城关镇阳光三期', '城关镇阳光', ['城关镇|阳光三期', '城关市|镇阳光三期'], ['城关镇|阳光', '城关市|镇阳光']],
  ],
  ['a blank between', '徐汇 上海新村', ['徐汇上海新村', ['徐汇市|上海新村']]],
  [
    'a level without its name in front',
    '區上海新村',
    ['區上海新村', ['区上海新市|村', '区上海市|新村', '区上市|海新村'], '上海新村'],
  ],
  ['街道 without its name', '街道上海新村', ['街道上海新村', '上海新村', ['上海新市|村', '上海市|新村']]],
  [
    '街道 without its name behind a district',
    '徐汇区街道上海新村',
    ['徐汇区街道上海新村', ['徐汇区|上海新村', '徐汇市|区街道上海新村']],
  ],
  ['a name that begins with 街道', '街道口', ['街道口', ['街道市|口']]],
  ['a house in quotes', '上海新村“3号楼”', ['上海新村3号楼', '上海新村', ['上海新市|村', '上海市|新村']]],
  ['a house behind a comma', '安亭小区，3号楼', ['安亭小区3号楼', '安亭']],
  ['a side in brackets', '安亭3栋（东）', ['安亭3栋东', '安亭']],
  ['a phase as cheques have it', '阳光叁期', ['阳光叁期', '阳光', ['阳光叁市|期', '阳光市|叁期']]],
  ['pinyin', 'shanghaixincun', ['shanghaixincun']],
  ['characters among letters', '吴xing', ['吴xing', 'wuxing']],
  ['nothing', ' ', []],
])('%s', (_what, query, expected) => expect(wordings(query).map(shown)).toEqual(expected));

test.each([
  ['上海新村3栋', '上海新村'],
  ['上海新村 12号楼3单元501室', '上海新村'],
  ['上海新村3-2-501', '上海新村'],
  ['上海新村三号楼', '上海新村'],
  ['上海新村a座', '上海新村'],
  ['延安路123弄5号', '延安路'],
  ['上海新村 3 号楼 502', '上海新村'],
  ['上海新村3#', '上海新村'],
  ['上海新村东门', '上海新村'],
  ['上海新村3号楼附近', '上海新村'],
  ['上海新村甲3栋', '上海新村'],
  ['上海新村乙栋', '上海新村'],
  ['上海新村三栋二单元五零二', '上海新村'],
  ['上海新村3栋502室东户', '上海新村'],
  ['上海新村3栋 东', '上海新村'],
  ['上海新村3栋东', '上海新村'],
  ['上海新村3栋西边套', '上海新村'],
  ['上海新村南楼', '上海新村'],
  ['上海新村地下室', '上海新村'],
  ['上海新村3号楼地下车库', '上海新村'],
  ['上海新村叁栋一百零二室', '上海新村'],
  ['李家村三组', '李家村'],
  ['上海新村5排3号', '上海新村'],
  ['上海新村2梯302', '上海新村'],
  ['南楼', '南楼'],
  ['红旗八一', '红旗八一'],
  ['西门', '西门'],
  ['田林12村', '田林12村'],
  ['12号', '12号'],
  ['', ''],
])('the house of %s', (text, left) => expect(withoutHouse(text)).toBe(left));

test('a place is looked for as its list may have it', () => {
  const fronts = wordings('乾縣陽光花園').flatMap((each) => ('term' in each ? [] : each.fronts));
  expect(fronts.map(({ names }) => names)).toContainEqual(['干县', '乾县', '乾縣']);
});

test.each([
  ['新村', '上海新村居委会', true],
  ['xincun', '上海新村居委会', true],
  ['shxc', '上海新村居委会', true],
  ['上海新村居委会', '上海新村居委会', true],
  ['上海新村3号楼', '上海新村居委会', true],
  ['上海xin', '上海新村居委会', true],
  ['hai', '上海新村居委会', true],
  ['新村', '安亭居委会', false],
  ['ting', '上海新村居委会', false],
  ['%', '上海新村居委会', false],
])('%s in a list of few means %s: %s', (query, name, meant) => {
  const { han, latin } = nameForms(name);
  const found = namesMeant(query).some((each) => new RegExp(each.han).test(han) || new RegExp(each.latin).test(latin));
  expect(found).toBe(meant);
});
