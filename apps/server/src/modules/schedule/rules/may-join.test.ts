import { freeStarts } from './free-starts.js';
import { joinRule, seatsLeft } from './may-join.js';
import { Day, BookedStay } from './may-take.js';

// 2026-11-23 is a Monday; times are Shanghai.
const at = (time: string) => Date.parse(`2026-11-23T${time}:00+08:00`);
const now = at('08:00') - 86_400_000;
const stay = (start: string, end: string, communityId = 'A'): BookedStay => ({
  bound: 1,
  bookingId: `${communityId}${start}`,
  communityId,
  start: at(start),
  end: at(end),
});
const day = (...stays: BookedStay[]): Day => ({
  date: '2026-11-23',
  shifts: [
    { weekday: 1, startMinute: 9 * 60, endMinute: 12 * 60 },
    { weekday: 1, startMinute: 13 * 60, endMinute: 18 * 60 },
  ],
  timeOff: [{ start: at('16:30'), end: at('17:00') }],
  stays,
});
const wish = (start: string, end: string) => ({ communityId: 'A', start: at(start), end: at(end) });
const byBooking = { communityId: 'A', window: null };
const morning = { communityId: 'A', window: { start: at('00:00'), end: at('12:00') } };

describe('may a neighbour join a visit', () => {
  test.each([
    ['right after the first customer', byBooking, wish('10:00', '10:30'), day(stay('09:00', '10:00')), null],
    ['right before him', byBooking, wish('09:00', '10:00'), day(stay('10:00', '11:00')), null],
    ['two hours after him', byBooking, wish('16:00', '16:30'), day(stay('13:00', '14:00')), null],
    ['two and a half', byBooking, wish('16:00', '16:30'), day(stay('13:00', '13:30')), 'notNextToVisit'],
    ['beyond the lunch break', byBooking, wish('13:00', '13:30'), day(stay('11:00', '12:00')), 'notNextToVisit'],
    ['beyond time off', byBooking, wish('17:00', '17:30'), day(stay('16:00', '16:30')), 'notNextToVisit'],
    ['in time off', byBooking, wish('16:30', '17:00'), day(stay('16:00', '16:30')), 'timeOff'],
    [
      'when he goes elsewhere in between',
      byBooking,
      wish('15:30', '16:00'),
      day(stay('13:00', '14:00'), stay('14:30', '15:00', 'B')),
      'notNextToVisit',
    ],
    [
      'with no time left for the way to the next',
      byBooking,
      wish('14:00', '14:30'),
      day(stay('13:00', '14:00'), stay('14:30', '15:00', 'B')),
      'slotTaken',
    ],
    ['at the time of the first customer', byBooking, wish('09:00', '10:00'), day(stay('09:00', '10:00')), 'slotTaken'],
    ['where he has nothing', byBooking, wish('09:00', '10:00'), day(stay('09:00', '10:00', 'B')), 'slotTaken'],
    ['where he has nothing, at a free time', byBooking, wish('09:00', '10:00'), day(), 'notNextToVisit'],
    ['in the announced morning', morning, wish('11:00', '12:00'), day(), null],
    ['after it', morning, wish('13:00', '14:00'), day(), 'notNextToVisit'],
    ['after it, next to another', morning, wish('14:00', '15:00'), day(stay('13:00', '14:00')), null],
  ] as const)('%s', (_when, presence, given, on, expected) =>
    expect(joinRule(presence)(given, on, now)).toBe(expected),
  );
});

describe('seats left', () => {
  const HOUR = 3600_000;
  test.each([
    ['nothing is free', [], HOUR, 0],
    ['one hour, three starts that overlap it', ['10:00', '10:30', '11:00'], HOUR, 2],
    ['half hours', ['10:00', '10:30', '11:00'], HOUR / 2, 3],
    ['with a gap', ['09:00', '11:00', '11:30'], HOUR, 2],
  ] as [string, string[], number, number][])('%s', (_what, starts, length, expected) =>
    expect(seatsLeft(starts.map(at), length)).toBe(expected),
  );

  test('what is listed is what the rule allows', () => {
    const on = day(stay('10:00', '11:00'), stay('13:00', '13:30', 'B'));
    const starts = freeStarts({ communityId: 'A' }, 30, on, now, joinRule(byBooking));
    expect(starts).toEqual(['09:00', '09:30', '11:00', '11:30'].map(at));
  });
});
