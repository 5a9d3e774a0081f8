import { lateMinutes, mayWork, Step } from './may-work.js';

const at = (moment: string) => new Date(`${moment.replace(' ', 'T')}+08:00`);
const start = at('2026-11-21 09:00:00');

describe('may an engineer take this step', () => {
  test.each([
    ['accept', '2026-11-01 00:00:00', null],
    ['depart', '2026-11-20 23:59:59', 'beforeTheDay'],
    ['depart', '2026-11-21 00:00:00', null],
    ['start', '2026-11-20 23:59:59', 'beforeTheDay'],
    ['start', '2026-11-21 07:00:00', null],
    ['complete', '2026-11-20 23:59:59', 'beforeTheDay'],
    ['complete', '2026-11-22 10:00:00', null],
    ['noShow', '2026-11-21 09:14:59', 'stillToCome'],
    ['noShow', '2026-11-21 09:15:00', null],
  ] as [Step, string, string | null][])('%s at %s: %s', (step, now, expected) =>
    expect(mayWork(step, start, at(now))).toBe(expected),
  );
});

describe('minutes late', () => {
  test.each([
    ['half an hour early', '2026-11-21 08:30:00', 0],
    ['on the minute', '2026-11-21 09:00:00', 0],
    ['59 seconds', '2026-11-21 09:00:59', 0],
    ['a minute', '2026-11-21 09:01:00', 1],
    ['an hour and a half', '2026-11-21 10:30:30', 90],
    ['the next day', '2026-11-22 09:00:00', 1440],
    ['two weeks', '2026-12-05 09:00:00', 20_160],
    ['a year: no later than two weeks', '2027-11-21 09:00:00', 20_160],
  ])('%s', (_what, arrived, minutes) => expect(lateMinutes(start, at(arrived))).toBe(minutes));
});
