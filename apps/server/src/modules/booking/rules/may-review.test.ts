import { mayReview } from './may-review.js';

const finishedAt = new Date('2026-11-01T02:00:00.000Z');
const done = { state: 'completed' as const, finishedAt, isStaff: false };
const later = (ms: number) => new Date(finishedAt.getTime() + ms);
const WINDOW = 14 * 86_400_000;

describe('may a resident review a booking', () => {
  test.each([
    ['at the moment it is done', done, later(0), null],
    ['in the last millisecond of 14 days', done, later(WINDOW - 1), null],
    ['after 14 days', done, later(WINDOW), 'reviewTooLate'],
    [
      'while the engineer is still at work',
      { ...done, state: 'on_site' as const, finishedAt: null },
      later(1),
      'notServedYet',
    ],
    ['when nobody was there', { ...done, state: 'no_show' as const }, later(1), 'notServedYet'],
    ['when it was cancelled', { ...done, state: 'cancelled' as const }, later(1), 'notServedYet'],
    ['a second time', { ...done, state: 'reviewed' as const }, later(1), 'reviewedAlready'],
    ['from the account of an engineer', { ...done, isStaff: true }, later(1), 'staffReview'],
    [
      'from the account of an engineer, before it is done',
      { ...done, state: 'scheduled' as const, isStaff: true },
      later(1),
      'notServedYet',
    ],
  ])('%s', (_when, booking, now, expected) => expect(mayReview(booking, now)).toBe(expected));
});
