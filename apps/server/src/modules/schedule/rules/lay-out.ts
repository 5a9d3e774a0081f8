import { businessDate, endOfDay } from '../../../foundation/clock/shanghai.js';
import type { Stay } from './may-take.js';
import { ATOM_MS, atomsOf } from './time-grid.js';
import { LONGEST_WAY_MS, TRAVEL_TO_UNKNOWN, travelMinutes } from './travel.js';

export interface Atom {
  start: number;
  bookingId: string;
  communityId: string;
  kind: 'work' | 'travel';
}

/**
 * The atoms that stays occupy: work, and behind each stay the way to the next one, across midnight too. A stay followed
 * by one in the same community needs no way; where the next one is far off or unknown, the usual way is kept free, but
 * nothing of the next day.
 */
export function layOut(stays: Stay[]): Atom[] {
  const sorted = [...stays].sort((a, b) => a.start - b.start);
  return sorted.flatMap((stay, i) => {
    const next = nextOf(stay, sorted[i + 1]);
    const wayMs = (next ? travelMinutes(stay, next) : TRAVEL_TO_UNKNOWN) * 60_000;
    const free = (next ? next.start : midnightAfter(stay.start)) - stay.end;
    const atom = (kind: Atom['kind']) => (start: number) => ({
      start,
      bookingId: stay.bookingId,
      communityId: stay.communityId,
      kind,
    });
    return [
      ...atomsOf(stay.start, stay.end).map(atom('work')),
      ...atomsOf(stay.end, stay.end + Math.min(wayMs, Math.floor(free / ATOM_MS) * ATOM_MS)).map(atom('travel')),
    ];
  });
}

/** Of another day only what the longest way could reach: who changes that holds both days. */
function nextOf(stay: Stay, next: Stay | undefined): Stay | undefined {
  const isNear = next && (next.start < midnightAfter(stay.start) || next.start - stay.end < LONGEST_WAY_MS);
  return isNear ? next : undefined;
}

const midnightAfter = (start: number) => endOfDay(businessDate(new Date(start))).getTime();
