import { shownWhen } from './shown-when.js';

describe('when a review was written, as anyone may know it', () => {
  test.each([
    ['nobody is bound', '2026-11-21T02:00:00.000Z', 0, '2026-11'],
    ['four are bound', '2026-11-21T02:00:00.000Z', 4, '2026-11'],
    ['five are bound', '2026-11-21T02:00:00.000Z', 5, '2026-11-21'],
    ['it is past midnight in Shanghai', '2026-11-30T16:00:00.000Z', 5, '2026-12-01'],
    ['it is past midnight in Shanghai, in a small community', '2026-11-30T16:00:00.000Z', 1, '2026-12'],
  ])('%s', (_when, at, bound, expected) => expect(shownWhen(new Date(at), bound)).toBe(expected));
});
