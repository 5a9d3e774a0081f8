import { nearestAlternatives } from './alternatives.js';

const free = (...starts: number[]) => starts.map((start) => ({ engineerId: '1', start }));

describe('three alternatives to a lost slot', () => {
  test.each([
    ['the nearest, in order of time', free(1, 8, 9, 12, 20), 10, [8, 9, 12]],
    ['fewer when there are fewer', free(5), 10, [5]],
    ['the later of two equally near', free(8, 12), 10, [8, 12]],
    ['one time once', [...free(9), { engineerId: '2', start: 9 }, ...free(11)], 10, [9, 11]],
    ['none', [], 10, []],
  ])('%s', (_what, starts, wished, expected) =>
    expect(nearestAlternatives(starts, wished).map(({ start }) => start)).toEqual(expected),
  );
});
