import { mergedShifts, shiftsAreSound } from './shifts.js';

const shift = (weekday: number, startMinute: number, endMinute: number) => ({ weekday, startMinute, endMinute });

describe('are weekly shifts sound', () => {
  test.each([
    ['none', [], true],
    ['morning and afternoon', [shift(1, 480, 720), shift(1, 780, 1080)], true],
    ['touching ones', [shift(1, 480, 720), shift(1, 720, 1080)], true],
    ['overlapping by a minute', [shift(1, 480, 721), shift(1, 720, 1080)], false],
    ['the same hours on two days', [shift(1, 480, 720), shift(2, 480, 720)], true],
    ['in another order', [shift(1, 780, 1080), shift(1, 480, 720)], true],
    ['of no length', [shift(1, 480, 480)], false],
    ['ending before they start', [shift(1, 720, 480)], false],
  ])('%s', (_which, shifts, expected) => expect(shiftsAreSound(shifts)).toBe(expected));
});

describe('shifts that touch are one', () => {
  test.each([
    ['none', [], []],
    [
      'with a break they stay two',
      [shift(1, 480, 720), shift(1, 780, 1080)],
      [shift(1, 480, 720), shift(1, 780, 1080)],
    ],
    ['without one they are one', [shift(1, 720, 1080), shift(1, 480, 720)], [shift(1, 480, 1080)]],
    ['three in a row', [shift(1, 480, 510), shift(1, 510, 540), shift(1, 540, 600)], [shift(1, 480, 600)]],
    ['of two days they do not touch', [shift(1, 480, 1440), shift(2, 0, 60)], [shift(1, 480, 1440), shift(2, 0, 60)]],
  ])('%s', (_which, shifts, expected) => expect(mergedShifts(shifts)).toEqual(expected));
});
