import { dispatchFacts } from './dispatch.view';

const parts = { travel: 0, load: 0.1, butler: 0, preferred: 0 };
const value = (name: string, more: Partial<typeof parts> = {}, candidates = 3) =>
  new Map(dispatchFacts({ engineerId: '1', score: -0.65, parts: { ...parts, ...more }, candidates })).get(name);

test.each([
  ['住户点名', { preferred: -0.5 }, '点名要您'],
  ['住户点名', {}, ''],
  ['专属管家', { butler: -0.3 }, '您是这家的管家'],
  ['路程', { travel: 0.125 }, '要多走约 30 分钟'],
  ['路程', { travel: 0.5 }, '要多走两个小时以上'],
  ['路程', {}, '不用绕路'],
  ['当天忙闲', {}, '您当天已有 4 单'],
  ['当天忙闲', { load: 0 }, '您当天还没有别的单'],
])('%s with %j: %s', (name, more, text) => expect(value(name, more)).toBe(text));

test.each([
  [3, '3 位有空，您最合适'],
  [1, '只有您有空'],
])('among %i', (candidates, text) => expect(value('候选师傅', {}, candidates)).toBe(text));

test('no points are shown to anybody', () =>
  expect(
    dispatchFacts({ engineerId: '1', score: -0.65, parts: { ...parts, travel: 0.07 }, candidates: 3 })
      .map(([, text]) => text)
      .join(),
  ).not.toMatch(/[+−.]/));
