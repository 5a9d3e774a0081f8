import { ATOM_MINUTES, endOf } from './time-grid.js';

interface Hours {
  startMinute: number;
  endMinute: number;
}

/** Whether weekly hours (those that touch are one) have room for a visit at all, whoever else is served in them. */
export function hasHours(hours: readonly Hours[], durationMinutes: number): boolean {
  const length = endOf(0, durationMinutes) / 60_000;
  const first = ({ startMinute }: Hours) => Math.ceil(startMinute / ATOM_MINUTES) * ATOM_MINUTES;
  return hours.some((each) => first(each) + length <= each.endMinute);
}
