import { minuteOfDay, weekdayOf } from '../../../foundation/clock/shanghai.js';
import { ATOM_MS, onGrid } from './time-grid.js';
import { Spot, travelMinutes } from './travel.js';

/** A stay of the engineer in a community; times are ms since 1970. */
export interface Stay extends Spot {
  bookingId: string;
  start: number;
  end: number;
}

export interface BookedStay extends Stay {
  /** How many residents are bound in the community: among few, lists do not tell it (see `shownDay`). */
  bound: number;
}

/** All that decides about an engineer's business day. `stays` holds those of the days beside it too that a way may reach. */
export interface Day {
  date: string;
  /** Those that touch are one. */
  shifts: { weekday: number; startMinute: number; endMinute: number }[];
  timeOff: { start: number; end: number }[];
  stays: BookedStay[];
}

export interface Wish extends Spot {
  start: number;
  end: number;
}

export type SlotRefusal =
  'offGrid' | 'past' | 'tooFarAhead' | 'outsideShift' | 'timeOff' | 'slotTaken' | 'notNextToVisit';

/** Decides whether an engineer's time may be taken: `mayTake` for a wish, `mayStepIn` for a booking that stands. */
export type SlotRule = (wish: Wish, day: Day, now: number) => SlotRefusal | null;

const LEAD_MS = ATOM_MS;
export const DAYS_AHEAD = 30;

/** Why an engineer cannot take a visit then, or null. The same function lists slots and validates them. */
export function mayTake(wish: Wish, day: Day, now: number): SlotRefusal | null {
  return refusalOf(wish, day, { now, isPast: wish.start < now + LEAD_MS });
}

/**
 * The same for somebody who steps in for a colleague. The resident waits already: the time may have begun, and he comes
 * as soon as he can; only its end must be ahead.
 */
export function mayStepIn(wish: Wish, day: Day, now: number): SlotRefusal | null {
  return refusalOf(wish, day, { now, isPast: wish.end <= now });
}

function refusalOf(wish: Wish, day: Day, { now, isPast }: { now: number; isPast: boolean }): SlotRefusal | null {
  if (!onGrid(wish.start)) return 'offGrid';
  if (isPast) return 'past';
  if (wish.start > now + DAYS_AHEAD * 86_400_000) return 'tooFarAhead';
  if (!insideShift(wish, day)) return 'outsideShift';
  if (day.timeOff.some((off) => off.start < wish.end && wish.start < off.end)) return 'timeOff';
  return day.stays.every((stay) => isApart(wish, stay)) ? null : 'slotTaken';
}

/** Whether a stay lies within the hours of its day. */
export function insideShift(wish: Pick<Wish, 'start' | 'end'>, day: Pick<Day, 'date' | 'shifts'>): boolean {
  const start = minuteOfDay(new Date(wish.start));
  const end = start + (wish.end - wish.start) / 60_000;
  const weekday = weekdayOf(day.date);
  return day.shifts.some((shift) => shift.weekday === weekday && shift.startMinute <= start && end <= shift.endMinute);
}

/** Two stays do not overlap, and the way between them fits. */
function isApart(a: Wish, b: Wish): boolean {
  const [first, second] = a.start <= b.start ? [a, b] : [b, a];
  return second.start - first.end >= travelMinutes(first, second) * 60_000;
}
