import { columnPlaces, doubleColumns, missingColumns } from './csv-columns.js';

test.each([
  [
    'Chinese',
    ['编码', '名称', '类型', '区划', '纬度', '经度', '户数', '截至日期'],
    { code: 0, name: 1, kind: 2, division: 3, lat: 4, lng: 5, households: 6, asOf: 7 },
  ],
  [
    'English in another order, with blanks and capitals',
    [' Name', 'CODE ', 'Division'],
    { name: 0, code: 1, division: 2 },
  ],
  [
    'traditional characters',
    ['編碼', '名稱', '區劃', '戶數', '截至日期'],
    { code: 0, name: 1, division: 2, households: 3, asOf: 4 },
  ],
  ['unknown columns between', ['序号', '编码', '备注', '名称', '区划'], { code: 1, name: 3, division: 4 }],
  ['the same twice', ['编码', 'code', '名称', '区划'], { code: 0, name: 2, division: 3 }],
  ['words of JavaScript', ['constructor', '__proto__', 'toString'], {}],
])('header in %s', (_what, header, expected) => expect(columnPlaces(header)).toEqual(expected));

test('code, name and division are needed', () =>
  expect(missingColumns({ lat: 0 })).toEqual(['code', 'name', 'division']));

test.each([
  [['编码', '名称', '区划', '名称'], ['name']],
  [
    ['编码', 'code', '名称', '小区名称', '区划'],
    ['code', 'name'],
  ],
  [['编码', '名称', '区划', '备注', '备注'], []],
])('of %j twice: %j', (header, twice) => expect(doubleColumns(header)).toEqual(twice));
