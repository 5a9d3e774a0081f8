import { layOut } from './lay-out.js';
import { ATOM_MS } from './time-grid.js';

const stay = (bookingId: string, start: number, length: number, communityId: string) => ({
  bookingId,
  communityId,
  start: start * ATOM_MS,
  end: (start + length) * ATOM_MS,
});
/** "1w" is work of booking 1, "1t" the way behind it, "." is free. */
const picture = (stays: ReturnType<typeof stay>[], cells = 8) => {
  const line = Array<string>(cells).fill('.');
  for (const atom of layOut(stays)) line[atom.start / ATOM_MS] = `${atom.bookingId}${atom.kind[0]}`;
  return line.join(' ');
};

describe('which atoms are occupied', () => {
  test.each([
    ['one visit keeps the way behind it', [stay('1', 0, 2, 'A')], '1w 1w 1t . . . . .'],
    [
      'the next in the same community needs no way',
      [stay('1', 0, 2, 'A'), stay('2', 2, 1, 'A')],
      '1w 1w 2w 2t . . . .',
    ],
    ['a gap inside one community stays free', [stay('1', 0, 1, 'A'), stay('2', 2, 1, 'A')], '1w . 2w 2t . . . .'],
    ['elsewhere: the way is kept', [stay('1', 0, 1, 'A'), stay('2', 2, 1, 'B')], '1w 1t 2w 2t . . . .'],
    ['in whatever order they come', [stay('2', 2, 1, 'B'), stay('1', 0, 1, 'A')], '1w 1t 2w 2t . . . .'],
    ['none', [], '. . . . . . . .'],
  ])('%s', (_what, stays, expected) => expect(picture(stays)).toBe(expected));

  test.each([
    ['an hour before midnight', 30, ['1w', '1t']],
    ['until midnight', 31, ['1w']],
  ])('a visit %s takes nothing of the next day', (_when, start, expected) => {
    // The 32nd half hour of a UTC day is midnight in Shanghai.
    expect(
      picture([stay('1', start, 1, 'A')], 34)
        .split(' ')
        .slice(start),
    ).toEqual([...expected, ...Array<string>(34 - start - expected.length).fill('.')]);
  });

  test.each([
    ['to the next place', [stay('1', 31, 1, 'A'), stay('2', 33, 1, 'B')], '1w 1t 2w 2t . .'],
    ['to the same place: none', [stay('1', 31, 1, 'A'), stay('2', 32, 1, 'A')], '1w 2w 2t . . .'],
    [
      'to one that no way leads to at once: the usual one',
      [stay('1', 30, 1, 'A'), stay('2', 35, 1, 'B')],
      '1t . . . 2w 2t',
    ],
  ])('a way across midnight %s', (_to, stays, expected) =>
    expect(picture(stays, 37).split(' ').slice(31).join(' ')).toBe(expected),
  );
});
