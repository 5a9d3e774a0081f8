import { freeStarts } from './free-starts.js';
import type { Day } from './may-take.js';

/** Where a visit is does not matter as long as nothing else is booked. */
const ANYWHERE = { communityId: '' };

/** Whether days have room for a visit of so many minutes at all, whoever else is served in them: in their hours, without the time off. */
export function hasHours(days: readonly Omit<Day, 'stays'>[], durationMinutes: number, now: number): boolean {
  return days.some((day) => freeStarts(ANYWHERE, durationMinutes, { ...day, stays: [] }, now).length > 0);
}
