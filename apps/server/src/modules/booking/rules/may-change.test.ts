import { Actor, BookingAction, BookingState, nextForEngineer, stateAfter } from './may-change.js';

describe('changes of a booking', () => {
  test.each([
    ['requested', 'accept', 'engineer', 'scheduled'],
    ['requested', 'accept', 'resident', null],
    ['scheduled', 'accept', 'engineer', null],
    ['requested', 'start', 'engineer', null],
    ['scheduled', 'start', 'engineer', 'on_site'],
    ['scheduled', 'start', 'operator', null],
    ['on_site', 'complete', 'engineer', 'completed'],
    ['scheduled', 'complete', 'engineer', null],
    ['completed', 'complete', 'engineer', null],
    ['requested', 'cancel', 'resident', 'cancelled'],
    ['scheduled', 'cancel', 'resident', 'cancelled'],
    ['scheduled', 'cancel', 'engineer', null],
    ['on_site', 'cancel', 'resident', null],
    ['cancelled', 'cancel', 'resident', null],
    ['scheduled', 'reschedule', 'resident', 'requested'],
    ['completed', 'reschedule', 'resident', null],
    ['scheduled', 'reassign', 'system', 'requested'],
    ['on_site', 'reassign', 'system', null],
    ['scheduled', 'reassign', 'engineer', 'requested'],
    ['scheduled', 'reassign', 'resident', null],
    ['reopened', 'accept', 'engineer', 'scheduled'],
    ['reopened', 'cancel', 'resident', 'cancelled'],
    ['scheduled', 'depart', 'engineer', 'on_the_way'],
    ['requested', 'depart', 'engineer', null],
    ['on_the_way', 'depart', 'engineer', null],
    ['on_the_way', 'start', 'engineer', 'on_site'],
    ['on_the_way', 'cancel', 'resident', null],
    ['scheduled', 'noShow', 'engineer', 'no_show'],
    ['on_site', 'noShow', 'engineer', 'no_show'],
    ['requested', 'noShow', 'engineer', null],
    ['scheduled', 'noShow', 'operator', null],
    ['completed', 'review', 'resident', 'reviewed'],
    ['reviewed', 'review', 'resident', null],
    ['on_site', 'review', 'resident', null],
    ['completed', 'review', 'engineer', null],
    ['no_show', 'complete', 'engineer', null],
  ] as [BookingState, BookingAction, Actor, BookingState | null][])(
    '%s, %s by %s: %s',
    (state, action, actor, expected) => {
      expect(stateAfter(state, action, actor)).toBe(expected);
    },
  );

  test.each([
    ['requested', 'accept'],
    ['scheduled', 'start'],
    ['on_site', 'complete'],
    ['completed', null],
    ['cancelled', null],
  ] as [BookingState, string | null][])('after %s the engineer may: %s', (state, action) =>
    expect(nextForEngineer(state)).toBe(action),
  );
});
