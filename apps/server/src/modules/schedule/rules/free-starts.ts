import { instantOf, weekdayOf } from '../../../foundation/clock/shanghai.js';
import { Day, mayTake, SlotRule } from './may-take.js';
import { ATOM_MINUTES, endOf } from './time-grid.js';
import type { Spot } from './travel.js';

/** All starts (ms) of a day at which the engineer may take the visit, by the rule that will also validate it. */
export function freeStarts(
  spot: Spot,
  durationMinutes: number,
  day: Day,
  now: number,
  rule: SlotRule = mayTake,
): number[] {
  const weekday = weekdayOf(day.date);
  const starts: number[] = [];
  for (const shift of day.shifts.filter((each) => each.weekday === weekday)) {
    const first = Math.ceil(shift.startMinute / ATOM_MINUTES) * ATOM_MINUTES;
    for (let minute = first; minute < shift.endMinute; minute += ATOM_MINUTES) {
      const start = instantOf(day.date, minute).getTime();
      if (rule({ ...spot, start, end: endOf(start, durationMinutes) }, day, now) === null) starts.push(start);
    }
  }
  return starts.sort((a, b) => a - b);
}
