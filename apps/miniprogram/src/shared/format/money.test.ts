import { fenOf, yuan } from './money';

test.each([
  [0, '免费'],
  [8000, '80 元'],
  [8050, '80.50 元'],
  [5, '0.05 元'],
])('%i 分 is %s', (fen, text) => expect(yuan(fen)).toBe(text));

test.each([
  ['80', 8000],
  [' 80.5 ', 8050],
  ['0.05', 5],
  ['0', 0],
  ['100000', 10_000_000],
  ['100000.01', null],
  ['80.555', null],
  ['-1', null],
  ['80。5', 8050],
  ['80．5', 8050],
  ['８０.５', 8050],
  ['80,5', null],
  ['80，5', null],
  ['1,200', null],
  ['80。5。5', null],
  ['八十', null],
  ['', null],
])('typed "%s" is %s 分', (typed, fen) => expect(fenOf(typed)).toBe(fen));
