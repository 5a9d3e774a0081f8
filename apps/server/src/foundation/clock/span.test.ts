import { holds } from './span.js';

describe('a span from 10,000 to 40,000', () => {
  test.each([
    ['holds when it begins', 10_000, true],
    ['holds until its end', 39_999, true],
    ['is over then', 40_000, false],
    ['bears a clock that goes back a little', 9_500, true],
    ['is void when the clock was ahead as it began', 5_000, false],
  ])('%s', (_what, now, expected) => expect(holds({ from: 10_000, until: 40_000 }, now)).toBe(expected));
});
