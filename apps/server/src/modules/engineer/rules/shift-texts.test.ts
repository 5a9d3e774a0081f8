import { shiftTexts } from './shift-texts.js';

const on = (weekday: number, startMinute: number, endMinute: number) => ({ weekday, startMinute, endMinute });

describe('weekly shifts in words', () => {
  test.each([
    ['nobody works', [], []],
    ['days of the same hours together', [on(2, 540, 1080), on(1, 540, 1080)], ['周一周二 09:00–18:00']],
    ['two shifts of a day', [on(1, 540, 720), on(1, 780, 1080)], ['周一 09:00–12:00', '周一 13:00–18:00']],
    ['shifts that touch are one', [on(7, 0, 720), on(7, 720, 1440)], ['周日 00:00–24:00']],
  ])('%s', (_what, shifts, texts) => expect(shiftTexts(shifts)).toEqual(texts));
});
