import { yuan } from './yuan.js';

test.each([
  [0, '免费'],
  [5, '0.05 元'],
  [8000, '80 元'],
  [8050, '80.50 元'],
  [10_000_000, '100000 元'],
])('%i 分: %s', (fen, text) => expect(yuan(fen)).toBe(text));
