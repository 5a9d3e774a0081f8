import { yuan } from './money';

test.each([
  [0, '免费'],
  [8000, '80 元'],
  [8050, '80.50 元'],
  [5, '0.05 元'],
])('%i 分 is %s', (fen, text) => expect(yuan(fen)).toBe(text));
