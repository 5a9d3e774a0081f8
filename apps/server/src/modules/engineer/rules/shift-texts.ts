import { mergedShifts, type Shift } from './shifts.js';

const WEEKDAY = ['', '周一', '周二', '周三', '周四', '周五', '周六', '周日'];
const clock = (minute: number) =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;

/** Weekly shifts as people read them, days with the same hours together: 周一周二 09:00–18:00. */
export function shiftTexts(shifts: Shift[]): string[] {
  const days = new Map<string, string>();
  for (const { weekday, startMinute, endMinute } of mergedShifts(shifts)) {
    const hours = `${clock(startMinute)}–${clock(endMinute)}`;
    days.set(hours, `${days.get(hours) ?? ''}${WEEKDAY[weekday]}`);
  }
  return [...days].map(([hours, named]) => `${named} ${hours}`);
}
