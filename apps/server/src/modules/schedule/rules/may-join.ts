import { instantOf, weekdayOf } from '../../../foundation/clock/shanghai.js';
import { Day, mayTake, SlotRule, Stay, Wish } from './may-take.js';

/** Where an engineer is on a day anyway; `window` (ms) is the time he announced, null when only bookings bring him. */
export interface Presence {
  communityId: string;
  window: { start: number; end: number } | null;
}

/** How far from what he has there a neighbour may join: time left idle in between may still be filled by others. */
const REACH_MS = 2 * 3600_000;

/**
 * Why a neighbour cannot join then, or null: what may be taken at all, and lies in the announced time or next to a stay
 * in the community. The same rule lists the seats and validates them.
 */
export const joinRule =
  (presence: Presence): SlotRule =>
  (wish, day, now) => {
    const refusal = mayTake(wish, day, now);
    if (refusal) return refusal;
    if (presence.window && presence.window.start <= wish.start && wish.end <= presence.window.end) return null;
    const there = day.stays.filter((stay) => stay.communityId === presence.communityId);
    return there.some((stay) => isNext(wish, stay, day)) ? null : 'notNextToVisit';
  };

/** Nothing but free working time of one shift lies between them, and not too much of it. */
function isNext(wish: Wish, stay: Stay, day: Day): boolean {
  const [from, until] = wish.start >= stay.end ? [stay.end, wish.start] : [wish.end, stay.start];
  if (until - from > REACH_MS) return false;
  const [start, end] = [Math.min(wish.start, stay.start), Math.max(wish.end, stay.end)];
  const inOneShift = day.shifts.some(
    (shift) =>
      shift.weekday === weekdayOf(day.date) &&
      instantOf(day.date, shift.startMinute).getTime() <= start &&
      end <= instantOf(day.date, shift.endMinute).getTime(),
  );
  if (!inOneShift || day.timeOff.some((off) => off.start < until && from < off.end)) return false;
  return day.stays.every(
    (other) => other.communityId === stay.communityId || other.end <= from || until <= other.start,
  );
}

/** How many services of that length fit, one after the other, into these starts (ms, ascending). */
export function seatsLeft(starts: number[], serviceMs: number): number {
  let [seats, free] = [0, -Infinity];
  for (const start of starts)
    if (start >= free) {
      seats++;
      free = start + serviceMs;
    }
  return seats;
}
