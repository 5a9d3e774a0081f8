import { communityRow, isoDate } from './community-row.js';
import { columnPlaces } from './csv-columns.js';

const places = columnPlaces(['编码', '名称', '类型', '区划', '纬度', '经度', '户数', '截至日期']);
const context = {
  knowsDivision: (code: string) => ['310104', '310104003'].includes(code),
  seen: (code: string) => code === 'OLD',
  today: '2026-11-21',
};
const good = {
  编码: 'A-1',
  名称: '阳光花园',
  类型: '小区',
  区划: '310104003',
  纬度: '31.2',
  经度: '121.4',
  户数: '1200',
  截至日期: '2026-01-31',
};
const judge = (change: Partial<typeof good>) => communityRow(Object.values({ ...good, ...change }), places, context);
const row = {
  code: 'A-1',
  name: '阳光花园',
  kind: 'estate',
  district: '310104',
  street: '310104003',
  lat: '31.200000',
  lng: '121.400000',
  households: { asOf: '2026-01-31', count: 1200 },
};

describe('a row is taken', () => {
  test.each([
    ['as it is', {}, {}],
    ['with a district only', { 区划: '310104' }, { street: null }],
    ['with twelve digits', { 区划: '310104003001' }, {}],
    ['without coordinates', { 纬度: '', 经度: '' }, { lat: null, lng: null }],
    ['without households', { 户数: '', 截至日期: '' }, { households: null }],
    ['of a kind in traditional characters', { 类型: '小區' }, { kind: 'estate' }],
    ['with the kind read from the name', { 类型: '', 名称: '太平庄村委会' }, { kind: 'village', name: '太平庄村委会' }],
    ['with full-width digits', { 户数: '１２００', 区划: '３１０１０４００３' }, {}],
    ['with another way to write a date', { 截至日期: '2026/1/31' }, {}],
    ['on a leap day', { 截至日期: '2024-02-29' }, { households: { asOf: '2024-02-29', count: 1200 } }],
    ['of today', { 截至日期: '2026-11-21' }, { households: { asOf: '2026-11-21', count: 1200 } }],
    ['with a formula as its name, which stays text', { 名称: '=1+1' }, { name: '=1+1' }],
    ['with marks in its name that nobody sees', { 名称: '\ufeff阳光\u200b花园\u3164' }, { name: '阳光花园' }],
    ['with sixty characters, some of two units', { 名称: '𠮷'.repeat(60) }, { name: '𠮷'.repeat(60) }],
  ])('%s', (_what, change, expected) => expect(judge(change)).toEqual({ row: { ...row, ...expected } }));
});

describe('a row is refused', () => {
  test.each([
    ['no code', { 编码: ' ' }, 'codeMissing', 'code'],
    ['a code with a quote', { 编码: "A'1" }, 'codeInvalid', 'code'],
    ['a code too long', { 编码: 'A'.repeat(33) }, 'codeInvalid', 'code'],
    ['a code met before', { 编码: 'OLD' }, 'codeRepeated', 'code'],
    ['no name', { 名称: '　' }, 'nameMissing', 'name'],
    ['a name that nobody sees', { 名称: '\u3164\u200b' }, 'nameMissing', 'name'],
    ['a name of emoji', { 名称: '😀' }, 'nameMissing', 'name'],
    ['a name too long', { 名称: '长'.repeat(61) }, 'nameTooLong', 'name'],
    ['a line break in its cell', { 名称: '阳光\n花园' }, 'lineBreak', 'name'],
    ['half a character', { 名称: '阳光\ud800' }, 'unreadable', 'name'],
    ['a broken byte', { 名称: '阳光\ufffd' }, 'unreadable', 'name'],
    ['a turned direction', { 名称: '阳\u202e光' }, 'unreadable', 'name'],
    ['a NUL', { 名称: '阳\0光' }, 'unreadable', 'name'],
    ['an unknown kind', { 类型: '别墅' }, 'kindUnknown', 'kind'],
    ['a kind from JavaScript', { 类型: 'constructor' }, 'kindUnknown', 'kind'],
    ['no division', { 区划: '' }, 'divisionMissing', 'division'],
    ['a city', { 区划: '3101' }, 'divisionInvalid', 'division'],
    ['an unknown district', { 区划: '999999' }, 'divisionUnknown', 'division'],
    ['an unknown street', { 区划: '310104999' }, 'divisionUnknown', 'division'],
    ['latitude alone', { 经度: '' }, 'lngMissing', 'lng'],
    ['longitude alone', { 纬度: '' }, 'latMissing', 'lat'],
    ['the two exchanged', { 纬度: '121.4', 经度: '31.2' }, 'latInvalid', 'lat'],
    ['latitude as words', { 纬度: 'north' }, 'latInvalid', 'lat'],
    ['infinite longitude', { 经度: '1e999' }, 'lngInvalid', 'lng'],
    ['no households', { 户数: '0' }, 'householdsInvalid', 'households'],
    ['negative households', { 户数: '-1' }, 'householdsInvalid', 'households'],
    ['1e20 households', { 户数: '1e20' }, 'householdsInvalid', 'households'],
    ['half a household', { 户数: '1.5' }, 'householdsInvalid', 'households'],
    ['households of no day', { 截至日期: '' }, 'asOfMissing', 'asOf'],
    ['a day without households', { 户数: '' }, 'householdsMissing', 'households'],
    ['30 February', { 截至日期: '2026-02-30' }, 'asOfInvalid', 'asOf'],
    ['tomorrow', { 截至日期: '2026-11-22' }, 'asOfInvalid', 'asOf'],
    ['a day before the republic', { 截至日期: '1900-01-01' }, 'asOfInvalid', 'asOf'],
  ])('%s', (_what, change, refusal, column) => expect(judge(change)).toEqual({ refusal, column }));

  test('a row with too few cells', () =>
    expect(communityRow(['A-1'], places, context)).toEqual({ refusal: 'nameMissing', column: 'name' }));
});

test.each([
  ['2026-13-01', null],
  ['2026-00-10', null],
  ['2100-02-29', null],
  ['2000.2.29', '2000-02-29'],
  ['26-1-1', null],
  ['2026-01-01T00:00', null],
])('date %p is %p', (text, expected) => expect(isoDate(text)).toBe(expected));
