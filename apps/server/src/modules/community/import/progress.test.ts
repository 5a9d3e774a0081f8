import { progressText } from './progress.js';

test.each([
  ['half way', 500, 1000, 2000, '50% 500/1000 行 · 250 行/秒 · 剩余 2 秒'],
  ['at the start', 0, 1000, 0, '0% 0/1000 行 · 0 行/秒 · 剩余 —'],
  ['of nothing', 0, 0, 5, '0% 0/0 行 · 0 行/秒 · 剩余 —'],
  ['past the total', 11, 10, 1000, '110% 11/10 行 · 11 行/秒 · 剩余 0 秒'],
])('%s', (_what, done, total, elapsed, expected) => expect(progressText(done, total, elapsed)).toBe(expected));
