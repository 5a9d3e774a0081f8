import { hasHours } from './has-hours.js';

const [MONDAY, SUNDAY] = ['2026-11-23', '2026-11-22'];
const at = (time: string) => Date.parse(`${MONDAY}T${time}:00+08:00`);
const hours = (startMinute: number, endMinute: number) => ({ weekday: 1, startMinute, endMinute });
const off = (start: string, end: string) => [{ start: at(start), end: at(end) }];

describe('have hours room for a visit', () => {
  test.each([
    ['none', [], [], 60, false],
    ['just as long', [hours(540, 600)], [], 60, true],
    ['a minute too short', [hours(540, 599)], [], 60, false],
    ['too short for whole atoms', [hours(540, 585)], [], 45, false],
    ['that begin off the grid', [hours(545, 610)], [], 60, false],
    ['one of two', [hours(540, 570), hours(600, 720)], [], 60, true],
    ['all of them time off', [hours(540, 720)], off('08:00', '13:00'), 60, false],
    ['time off that leaves enough', [hours(540, 720)], off('10:00', '11:00'), 60, true],
    ['time off that leaves too little on both sides', [hours(540, 720)], off('09:30', '11:30'), 60, false],
  ])('%s', (_which, shifts, timeOff, minutes, expected) => {
    const days = [SUNDAY, MONDAY].map((date) => ({ date, shifts, timeOff }));
    expect(hasHours(days, minutes, at('00:00'))).toBe(expected);
  });

  test('what is over is none', () =>
    expect(hasHours([{ date: MONDAY, shifts: [hours(540, 720)], timeOff: [] }], 60, at('12:00'))).toBe(false));
});
