import type { Day } from '../../schedule/rules/may-take.js';
import { mayAnnounce, Plan, worksIn } from './may-announce.js';

// 2026-11-23 is a Monday; times are Shanghai.
const at = (time: string, date = '2026-11-23') => Date.parse(`${date}T${time}:00+08:00`);
const day = (...timeOff: [string, string][]): Day => ({
  date: '2026-11-23',
  shifts: [
    { weekday: 1, startMinute: 9 * 60, endMinute: 12 * 60 },
    { weekday: 2, startMinute: 0, endMinute: 1440 },
  ],
  timeOff: timeOff.map(([start, end]) => ({ start: at(start), end: at(end) })),
  stays: [],
});
const morning: Plan = { day: '2026-11-23', part: 'morning' };
const sunday = { at: at('10:00', '2026-11-22'), today: '2026-11-22' };

describe('may an engineer announce himself', () => {
  test.each([
    ['where he covers and works', morning, true, day(), sunday, null],
    ['for the whole day', { ...morning, part: null }, true, day(), sunday, null],
    ['where he does not cover', morning, false, day(), sunday, 'notCovered'],
    ['in an afternoon without a shift', { ...morning, part: 'afternoon' }, true, day(), sunday, 'notWorking'],
    ['in time off', morning, true, day(['09:00', '12:00']), sunday, 'notWorking'],
    ['with half an hour beside time off', morning, true, day(['09:30', '12:00']), sunday, null],
    ['fourteen days ahead', morning, true, day(), { ...sunday, today: '2026-11-09' }, null],
    ['fifteen days ahead', morning, true, day(), { ...sunday, today: '2026-11-08' }, 'tooFarAhead'],
    ['half an hour before the end', morning, true, day(), { at: at('11:30'), today: '2026-11-23' }, null],
    ['later than that', morning, true, day(), { at: at('11:31'), today: '2026-11-23' }, 'notWorking'],
    ['at noon', morning, true, day(), { at: at('12:00'), today: '2026-11-23' }, 'past'],
  ] as [string, Plan, boolean, Day, typeof sunday, string | null][])('%s', (_when, plan, covers, on, now, expected) =>
    expect(mayAnnounce(plan, covers, on, now)).toBe(expected),
  );
});

describe('does he still come', () => {
  test.each([
    ['when he has left: no shifts', { ...day(), shifts: [] }, false],
    ['when time off leaves the last half hour', day(['08:00', '11:30']), true],
    ['when time off leaves less', day(['08:00', '11:31']), false],
    ['between two times off', day(['08:00', '10:00'], ['10:30', '12:00']), true],
  ] as [string, Day, boolean][])('%s', (_when, on, expected) => expect(worksIn(morning, on, 0)).toBe(expected));
});
