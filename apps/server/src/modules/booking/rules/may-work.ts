import { businessDate } from '../../../foundation/clock/shanghai.js';

export type Step = 'accept' | 'depart' | 'start' | 'complete' | 'noShow';
export type Refusal = 'beforeTheDay' | 'stillToCome';

/** As long as an engineer has to wait at a door: who is held up in traffic or in the lift is not missing. */
const PATIENCE_MS = 15 * 60_000;
const MOST_LATE = 14 * 24 * 60;

/** From when on nobody at home may be reported. */
export const missingFrom = (startAt: Date): Date => new Date(startAt.getTime() + PATIENCE_MS);

/** Why an engineer may not take this step yet, or null: work begins on its day, and nobody is missing before he is late. */
export function mayWork(step: Step, startAt: Date, now: Date): Refusal | null {
  if (step === 'accept') return null;
  if (step === 'noShow') return now < missingFrom(startAt) ? 'stillToCome' : null;
  return businessDate(now) < businessDate(startAt) ? 'beforeTheDay' : null;
}

/** Whole minutes after the promised start, two weeks (20160) at most; nobody is late by being early. */
export function lateMinutes(startAt: Date, arrivedAt: Date): number {
  return Math.min(MOST_LATE, Math.max(0, Math.floor((arrivedAt.getTime() - startAt.getTime()) / 60_000)));
}
