import { addDays, businessDate, instantOf, isDate, minuteOfDay, weekdayOf } from './shanghai.js';

describe('business dates are Asia/Shanghai', () => {
  test.each([
    ['one millisecond before midnight', '2026-11-21T15:59:59.999Z', '2026-11-21', 1439],
    ['at midnight', '2026-11-21T16:00:00.000Z', '2026-11-22', 0],
    ['at eight in the morning', '2026-11-22T00:00:00.000Z', '2026-11-22', 480],
    ['at the end of the year', '2026-12-31T16:00:00.000Z', '2027-01-01', 0],
  ])('%s', (_when, instant, date, minute) => {
    expect(businessDate(new Date(instant))).toBe(date);
    expect(minuteOfDay(new Date(instant))).toBe(minute);
    expect(instantOf(date, minute).getTime()).toBe(Math.floor(Date.parse(instant) / 60_000) * 60_000);
  });

  test.each([
    ['2026-02-28', 1, '2026-03-01'],
    ['2028-02-28', 1, '2028-02-29'],
    ['2026-01-01', -1, '2025-12-31'],
  ])('%s plus %i days is %s', (date, days, expected) => expect(addDays(date, days)).toBe(expected));

  test.each([
    ['2026-11-22', 7],
    ['2026-11-23', 1],
  ])('%s is weekday %i', (date, day) => expect(weekdayOf(date)).toBe(day));

  test.each([
    ['2028-02-29', true],
    ['2026-02-29', false],
    ['2026-13-01', false],
    ['2026-1-1', false],
    ['２０２６-01-01', false],
    ['1969-12-31', false],
    ['2200-01-01', false],
    ['', false],
  ])('is %s a date: %s', (text, expected) => expect(isDate(text)).toBe(expected));
});
