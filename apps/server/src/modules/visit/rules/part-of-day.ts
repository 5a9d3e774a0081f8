import { instantOf, minuteOfDay } from '../../../foundation/clock/shanghai.js';
import { whenTold } from '../../binding/rules/when-told.js';

export const PARTS = ['morning', 'afternoon', 'evening'] as const;
export type Part = (typeof PARTS)[number];

/** Minutes of the business day. Residents never hear more than this: a minute would tell whose flat it is. */
const BOUNDS: Record<Part, [from: number, until: number]> = {
  morning: [0, 720],
  afternoon: [720, 1080],
  evening: [1080, 1440],
};

/** The part of the day in which a service begins. */
export function partOf(start: Date): Part {
  const minute = minuteOfDay(start);
  return PARTS.find((part) => minute < BOUNDS[part][1])!;
}

/** The one part that holds all starts; null when there are several parts, or none. */
export function partOfAll(starts: Date[]): Part | null {
  const parts = new Set(starts.map(partOf));
  return parts.size === 1 ? [...parts][0] : null;
}

/** Start and end (ms) of a part of a business day; null is the whole day. */
export function windowOf(day: string, part: Part | null): { start: number; end: number } {
  const [from, until] = part ? BOUNDS[part] : [0, 1440];
  return { start: instantOf(day, from).getTime(), end: instantOf(day, until).getTime() };
}

/** How many parts of its day are over at an instant. */
export const partsOver = (now: Date): number => PARTS.filter((part) => BOUNDS[part][1] <= minuteOfDay(now)).length;

/** The part that residents may know. */
export function shownPart(part: Part | null, boundResidents: number): Part | null {
  return whenTold('visit', boundResidents) === 'part' ? part : null;
}
