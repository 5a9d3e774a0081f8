import { dispatchFacts } from './dispatch.view';

const parts = { travel: 0, load: 0.1, butler: 0, preferred: 0 };
const value = (name: string, more: Partial<typeof parts> = {}, candidates = 3) =>
  new Map(dispatchFacts({ engineerId: '1', score: -0.65, parts: { ...parts, ...more }, candidates })).get(name);

test.each([
  ['住户点名', { preferred: -0.5 }, '是（−0.50）'],
  ['住户点名', {}, ''],
  ['专属管家', { butler: -0.3 }, '您就是（−0.30）'],
  ['路程', { travel: 0.12 }, '要绕一点路（+0.12）'],
  ['路程', {}, '不用绕路（0）'],
  ['当天忙闲', {}, '+0.10'],
  ['合计', {}, '−0.65，越小越合适'],
])('%s with %j: %s', (name, more, text) => expect(value(name, more)).toBe(text));

test.each([
  [3, '3 位有空，您最合适'],
  [1, '只有您有空'],
])('among %i', (candidates, text) => expect(value('候选师傅', {}, candidates)).toBe(text));
