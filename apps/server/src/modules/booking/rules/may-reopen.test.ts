import { mayReopen } from './may-reopen.js';

const finishedAt = new Date('2026-11-01T02:00:00.000Z');
const done = { state: 'completed' as const, finishedAt, hasOpenAgain: false, isMember: true };
const later = (ms: number) => new Date(finishedAt.getTime() + ms);
const MONTH = 30 * 86_400_000;

describe('may an issue come back', () => {
  test.each([
    ['right after the work', done, later(0), null],
    ['after the review', { ...done, state: 'reviewed' as const }, later(0), null],
    ['in the last millisecond of 30 days', done, later(MONTH - 1), null],
    ['after 30 days', done, later(MONTH), 'reopenTooLate'],
    ['while it is looked at again', { ...done, hasOpenAgain: true }, later(1), 'reopenedAlready'],
    ['who has left the community', { ...done, isMember: false }, later(1), 'notMember'],
    ['when nobody was there', { ...done, state: 'no_show' as const }, later(1), 'notFinished'],
    ['before the end', { ...done, state: 'on_site' as const, finishedAt: null }, later(1), 'notFinished'],
  ])('%s', (_when, booking, now, expected) => expect(mayReopen(booking, now)).toBe(expected));
});
