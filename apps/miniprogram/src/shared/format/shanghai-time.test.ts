import { addDays, businessDate, clockTime, dayName, whenText } from './shanghai-time';

describe('times in China', () => {
  test.each([
    ['a minute before midnight', '2026-11-22T15:59:00.000Z', '2026-11-22', '23:59'],
    ['midnight', '2026-11-22T16:00:00.000Z', '2026-11-23', '00:00'],
    ['the last day of the year', '2026-12-31T16:30:00.000Z', '2027-01-01', '00:30'],
  ])('%s', (_when, instant, date, clock) => {
    expect(businessDate(instant)).toBe(date);
    expect(clockTime(instant)).toBe(clock);
  });

  test.each([
    ['2026-11-21', '昨天'],
    ['2026-11-22', '今天'],
    ['2026-11-23', '明天'],
    ['2026-11-24', '后天'],
    ['2026-11-25', '11月25日 周三'],
    ['2027-01-03', '2027年1月3日 周日'],
  ])('%s seen on 2026-11-22 is %s', (date, name) => expect(dayName(date, '2026-11-22')).toBe(name));

  test('a span', () =>
    expect(whenText('2026-11-23T01:00:00.000Z', '2026-11-23T02:30:00.000Z', new Date('2026-11-22T15:00:00Z'))).toBe(
      '明天 09:00–10:30',
    ));

  test('days are added across a month', () => expect(addDays('2026-11-30', 1)).toBe('2026-12-01'));
});
