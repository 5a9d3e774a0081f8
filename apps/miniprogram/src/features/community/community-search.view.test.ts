import type { CommunityHit } from '../../api/contract';
import {
  allHits,
  divisionDetail,
  divisionName,
  hasAll,
  isLastStep,
  pathText,
  searchText,
  worthOpening,
} from './community-search.view';

test.each([
  ['  阳光   花园 ', '阳光 花园'],
  ['   ', ''],
  ['x'.repeat(60), 'x'.repeat(40)],
])('typed "%s"', (typed, text) => expect(searchText(typed)).toBe(text));

test('a community on two pages stands once', () => {
  const hit = (id: string) => ({ id }) as CommunityHit;
  const pages = [
    { items: [hit('1'), hit('2')], next: 'a' },
    { items: [hit('2'), hit('3')], next: null },
  ];
  expect(allHits(pages).map(({ id }) => id)).toEqual(['1', '2', '3']);
});

test.each([
  ['11', false],
  ['1101', false],
  ['110101', false],
  ['110101001', true],
])('division %s is the last step: %s', (code, last) => expect(isLastStep(code)).toBe(last));

test.each([
  ['1101', false],
  ['110101', true],
  ['110101001', false],
])('all of %s can be listed: %s', (code, all) => expect(hasAll(code)).toBe(all));

test('places without communities are left out, unless there is nothing else', () => {
  const [empty, filled] = [
    { code: '11', name: '甲', communities: 0 },
    { code: '31', name: '乙', communities: 9 },
  ];
  expect(worthOpening([empty, filled])).toEqual([filled]);
  expect(worthOpening([empty])).toEqual([empty]);
});

test.each([
  [0, '还没有小区'],
  [3120, '3,120 个小区'],
])('%i communities', (communities, text) => expect(divisionDetail({ communities })).toBe(text));

test.each([
  ['市辖区', '市区'],
  ['县', '各县'],
  ['徐汇区', '徐汇区'],
])('%s reads %s', (name, said) => expect(divisionName({ name })).toBe(said));

test.each([
  [['上海市'], '上海市'],
  [['上海市', '市辖区'], '上海市 市区'],
  [['上海市', '市辖区', '徐汇区'], '上海市 徐汇区'],
])('the way to %j', (names, text) => expect(pathText(names.map((name) => ({ name })))).toBe(text));
