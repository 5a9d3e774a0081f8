import { MAX_UNUSED } from './may-upload.js';

/**
 * A place for one more photo that hangs on nothing, or null: all are taken. Looked for from a point of its own for each, so that
 * those who come at once do not all want the same.
 */
export function freePlace(taken: (number | null)[], from: number): number | null {
  // One without a number, from before there were any, takes a place too.
  if (taken.length >= MAX_UNUSED) return null;
  const places = Array.from({ length: MAX_UNUSED }, (_, n) => 1 + ((from + n) % MAX_UNUSED));
  return places.find((place) => !taken.includes(place)) ?? null;
}
