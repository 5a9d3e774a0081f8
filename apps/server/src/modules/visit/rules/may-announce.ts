import { addDays, instantOf, weekdayOf } from '../../../foundation/clock/shanghai.js';
import type { Day } from '../../schedule/rules/may-take.js';
import { Part, windowOf } from './part-of-day.js';

export type Refusal = 'notCovered' | 'past' | 'tooFarAhead' | 'notWorking';

/** Residents see visits of the coming two weeks. */
export const DAYS_SHOWN = 14;
const SHORTEST_MS = 30 * 60_000;

export interface Plan {
  day: string;
  part: Part | null;
}

/** Why an engineer may not announce himself, or null. `day` is his calendar of the planned day. */
export function mayAnnounce(plan: Plan, covers: boolean, day: Day, now: { at: number; today: string }): Refusal | null {
  if (!covers) return 'notCovered';
  if (windowOf(plan.day, plan.part).end <= now.at) return 'past';
  if (plan.day > addDays(now.today, DAYS_SHOWN)) return 'tooFarAhead';
  return worksIn(plan, day, now.at) ? null : 'notWorking';
}

/** Whether he works at least half an hour then: within his shifts, outside of time off, not in the past. */
export function worksIn({ day: date, part }: Plan, day: Day, now: number): boolean {
  const window = windowOf(date, part);
  const shifts = day.shifts.filter((shift) => shift.weekday === weekdayOf(date));
  return shifts.some((shift) => {
    const from = Math.max(window.start, instantOf(date, shift.startMinute).getTime(), now);
    const until = Math.min(window.end, instantOf(date, shift.endMinute).getTime());
    return longestFree(from, until, day.timeOff) >= SHORTEST_MS;
  });
}

function longestFree(from: number, until: number, off: Day['timeOff']): number {
  let [at, longest] = [from, 0];
  for (const each of [...off].sort((a, b) => a.start - b.start)) {
    longest = Math.max(longest, Math.min(each.start, until) - at);
    at = Math.max(at, each.end);
  }
  return Math.max(longest, until - at);
}
