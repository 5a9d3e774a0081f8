import { movesText } from './merge.view';

test.each([
  [[], '它还没有住户、师傅和预约，没有东西要带过去。'],
  [
    [
      { word: 'resident', n: 2 },
      { word: 'booking', n: 3 },
      { word: 'new', n: 1 },
    ],
    '一起过去的：2 位住户、3 个预约、1 条其他记录。',
  ],
])('what moves: %j', (moves, text) => expect(movesText(moves)).toBe(text));
