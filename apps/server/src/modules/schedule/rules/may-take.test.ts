import { Day, mayStepIn, mayTake, BookedStay } from './may-take.js';

// 2026-11-23 is a Monday; times are Shanghai.
const at = (time: string, date = '2026-11-23') => Date.parse(`${date}T${time}:00+08:00`);
const now = at('08:00', '2026-11-21');
const stay = (start: string, end: string, communityId: string): BookedStay => ({
  bound: 1,
  bookingId: '1',
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
  timeOff: [{ start: at('16:00'), end: at('17:00') }],
  stays,
});
const wish = (start: string, end: string, communityId = 'A') => ({ communityId, start: at(start), end: at(end) });

describe('may an engineer take a visit', () => {
  test.each([
    ['at the start of the shift', wish('09:00', '10:00'), day(), now, null],
    ['half an hour before it', wish('08:30', '09:30'), day(), now, 'outsideShift'],
    ['ending with the shift', wish('11:00', '12:00'), day(), now, null],
    ['over the lunch break', wish('11:30', '13:30'), day(), now, 'outsideShift'],
    ['between the lines of the grid', wish('09:10', '10:10'), day(), now, 'offGrid'],
    ['30 minutes from now', wish('09:00', '10:00'), day(), at('08:30'), null],
    ['a minute later than that', wish('09:00', '10:00'), day(), at('08:31'), 'past'],
    ['in the past', wish('09:00', '10:00'), day(), at('12:00'), 'past'],
    ['31 days ahead', wish('09:00', '10:00'), day(), now - 31 * 86_400_000, 'tooFarAhead'],
    ['into the time off', wish('15:30', '16:30'), day(), now, 'timeOff'],
    ['up to the time off', wish('15:00', '16:00'), day(), now, null],
    ['over another visit', wish('10:00', '11:00'), day(stay('10:30', '11:30', 'A')), now, 'slotTaken'],
    ['around another visit', wish('09:00', '12:00'), day(stay('10:00', '11:00', 'A')), now, 'slotTaken'],
    ['right after one in the same community', wish('11:00', '12:00'), day(stay('10:00', '11:00', 'A')), now, null],
    ['right before one in the same community', wish('09:00', '10:00'), day(stay('10:00', '11:00', 'A')), now, null],
    [
      'right after one elsewhere: no time to travel',
      wish('11:00', '12:00'),
      day(stay('10:00', '11:00', 'B')),
      now,
      'slotTaken',
    ],
    ['right before one elsewhere', wish('09:00', '10:00'), day(stay('10:00', '11:00', 'B')), now, 'slotTaken'],
    ['half an hour after one elsewhere', wish('11:00', '12:00'), day(stay('09:30', '10:30', 'B')), now, null],
    [
      'between two of its own community',
      wish('10:00', '11:00'),
      day(stay('09:00', '10:00', 'A'), stay('11:00', '12:00', 'A')),
      now,
      null,
    ],
  ])('%s', (_when, given, on, clock, expected) => expect(mayTake(given, on, clock)).toBe(expected));
});

describe('may an engineer take a visit beside midnight', () => {
  const all = { weekday: 1, startMinute: 0, endMinute: 1440 };
  const beside = (...stays: BookedStay[]) => ({ ...day(...stays), shifts: [all], timeOff: [] });
  const span = (start: number, end: number, communityId: string) => ({
    bookingId: '1',
    communityId,
    bound: 1,
    start,
    end,
  });
  const evening = span(at('23:30', '2026-11-22'), at('00:00'), 'B');
  const early = span(at('00:30', '2026-11-24'), at('01:00', '2026-11-24'), 'B');
  const last = (start: string, communityId: string) => ({ ...span(at(start), at(start) + 1800_000, communityId) });
  test.each([
    ['at once after one elsewhere the evening before', wish('00:00', '00:30'), beside(evening), 'slotTaken'],
    ['half an hour after it', wish('00:30', '01:00'), beside(evening), null],
    ['at once after one in the same community', wish('00:00', '00:30', 'B'), beside(evening), null],
    ['half an hour before one elsewhere the next day', last('23:30', 'A'), beside(early), null],
    ['until its very start', last('23:30', 'A'), beside({ ...early, start: at('00:00', '2026-11-24') }), 'slotTaken'],
  ])('%s', (_when, given, on, expected) => expect(mayTake(given, on, now)).toBe(expected));
});

describe('may an engineer step in for a colleague', () => {
  const nine = wish('09:00', '10:00');
  test.each([
    ['a quarter of an hour before', nine, day(), at('08:45'), null],
    ['once it has begun', nine, day(), at('09:30'), null],
    ['in its last minute', nine, day(), at('09:59'), null],
    ['when it is over', nine, day(), at('10:00'), 'past'],
    ['between the lines of the grid', wish('09:10', '10:10'), day(), at('09:00'), 'offGrid'],
    ['outside of his shift', wish('08:30', '09:30'), day(), at('08:40'), 'outsideShift'],
    ['in his time off', wish('16:00', '17:00'), day(), at('15:55'), 'timeOff'],
    ['while he is elsewhere himself', nine, day(stay('09:30', '10:30', 'B')), at('08:45'), 'slotTaken'],
  ])('%s', (_when, given, on, clock, expected) => expect(mayStepIn(given, on, clock)).toBe(expected));
});
