import { daysConcerned } from './days-concerned.js';

const at = (moment: string) => Date.parse(`2026-11-${moment.replace(' ', 'T')}:00+08:00`);

describe('the days that a stay concerns', () => {
  test.each([
    ['in the middle of the day', '21 10:00', '21 11:00', ['21']],
    ['from two in the morning', '21 02:00', '21 03:00', ['21']],
    ['half an hour earlier', '21 01:30', '21 03:00', ['20', '21']],
    ['until ten in the evening', '21 21:00', '21 22:00', ['21']],
    ['half an hour longer', '21 21:00', '21 22:30', ['21', '22']],
    ['until midnight', '21 23:30', '22 00:00', ['21', '22']],
  ])('%s', (_when, start, end, days) =>
    expect(daysConcerned({ start: at(start), end: at(end) })).toEqual(days.map((day) => `2026-11-${day}`)),
  );
});
