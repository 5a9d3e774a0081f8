import { stripDayDate, stripDayName } from './strip-day';

test.each([
  ['2026-11-21', '昨天'],
  ['2026-11-22', '今天'],
  ['2026-11-23', '明天'],
  ['2026-11-24', '周二'],
  ['2026-11-29', '周日'],
])('%s seen on 2026-11-22 is %s', (date, name) => expect(stripDayName(date, '2026-11-22')).toBe(name));

test('the day of the month has no leading zero', () => expect(stripDayDate('2026-12-01')).toBe('1日'));
