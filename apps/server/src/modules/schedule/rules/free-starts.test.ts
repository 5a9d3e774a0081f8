import { freeStarts } from './free-starts.js';

const at = (time: string) => Date.parse(`2026-11-23T${time}:00+08:00`);
const clock = (ms: number) => new Date(ms + 8 * 3600_000).toISOString().slice(11, 16);
const shift = (startMinute: number, endMinute: number) => ({ weekday: 1, startMinute, endMinute });
const day = (shifts: ReturnType<typeof shift>[]) => ({ date: '2026-11-23', shifts, timeOff: [], stays: [] });

describe('free starts of a day', () => {
  test.each([
    ['an hour in three', 60, day([shift(540, 720)]), '09:00 09:30 10:00 10:30 11:00'],
    ['45 minutes take two atoms', 45, day([shift(540, 630)]), '09:00 09:30'],
    ['longer than the shift', 120, day([shift(540, 600)]), ''],
    ['a shift between the lines begins on the next', 30, day([shift(550, 610)]), '09:30'],
    ['no shift that day', 30, { ...day([shift(540, 720)]), date: '2026-11-24' }, ''],
  ])('%s', (_what, minutes, on, expected) => {
    expect(freeStarts({ communityId: 'A' }, minutes, on, at('00:00')).map(clock).join(' ')).toBe(expected);
  });
});
