import { ratingText } from './rating';

test.each([
  ['some', { n: 12, stars: 4.8 }, '4.8 分 · 12 条评价'],
  ['a whole number', { n: 1, stars: 5 }, '5.0 分 · 1 条评价'],
  ['none', null, '暂无评价'],
  ['a count of none', { n: 0, stars: null }, '暂无评价'],
])('the rating of %s', (_what, rating, text) => expect(ratingText(rating)).toBe(text));
