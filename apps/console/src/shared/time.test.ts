import { momentText } from './time';

test.each([
  ['2026-11-30T10:05:59.000Z', '2026-11-30 18:05'],
  ['2026-11-30T16:00:00.000Z', '2026-12-01 00:00'],
])('%s is %s in Shanghai', (instant, text) => expect(momentText(instant)).toBe(text));
