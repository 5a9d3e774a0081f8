import { dayText, momentText } from './moment-text.js';

test.each([
  ['2026-11-22', '11月22日周日'],
  ['2026-01-05', '1月5日周一'],
])('%s: %s', (day, text) => expect(dayText(day)).toBe(text));

test.each([
  ['2026-11-22T06:00:00.000Z', '11月22日周日 14:00'],
  ['2026-11-21T16:05:00.000Z', '11月22日周日 00:05'],
])('%s: %s', (at, text) => expect(momentText(new Date(at))).toBe(text));
