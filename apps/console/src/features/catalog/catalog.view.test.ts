import { differencesOf, draftOf, factsFrom, placeOf, residentText } from './catalog.view';

const FACTS = {
  ...{ name: '净水器维修', type: 'repair' as const, skill: '净水器', durationMinutes: 90, priceFen: 6550 },
  ...{ warrantyPriceFen: 0, summary: '', position: 3, active: true },
};

test('a form holds 元 and gives 分, and leaves alone what it does not show', () => {
  const draft = draftOf(FACTS);
  expect(draft).toMatchObject({ price: 65.5, warrantyPrice: 0 });
  expect(factsFrom(draft, FACTS)).toEqual(FACTS);
  expect(factsFrom({ ...draft, price: 19.99 }).priceFen).toBe(1999);
});

test.each([
  [{}, ['65.50 元 · 约 1.5 小时', '保修期内免费，请准备购机凭证']],
  [
    { durationMinutes: 45, priceFen: 8000, warrantyPriceFen: 3000 },
    ['80 元 · 约 45 分钟', '保修期内 30 元，请准备购机凭证'],
  ],
  [{ priceFen: 5000, warrantyPriceFen: 5000, durationMinutes: 60 }, ['50 元 · 约 1 小时']],
])('residents read of %j', (change, text) => expect(residentText({ ...FACTS, ...change })).toEqual(text));

test('what somebody else has changed, in words', () =>
  expect(differencesOf(FACTS, { ...FACTS, type: 'purchase', priceFen: 9900, active: false })).toEqual([
    '种类：维修安装 → 选购',
    '价格：65.50 元 → 99.00 元',
    '在售：是 → 否',
  ]));

test.each([
  ['b', -1, 'a'],
  ['a', -1, null],
  ['a', 1, 'c'],
  ['b', 1, undefined],
  ['c', 1, null],
  ['x', 1, null],
] as const)('%s goes %i: before %s', (id, by, before) => expect(placeOf(['a', 'b', 'c'], id, by)).toBe(before));
