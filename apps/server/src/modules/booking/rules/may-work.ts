import { businessDate } from '../../../foundation/clock/shanghai.js';

export type Step = 'accept' | 'depart' | 'start' | 'complete' | 'noShow';
export type Refusal = 'beforeTheDay' | 'stillToCome';

const PATIENCE_MS = 15 * 60_000;

/** Why an engineer may not take this step yet, or null: work begins on its day, and nobody is missing before he is late. */
export function mayWork(step: Step, startAt: Date, now: Date): Refusal | null {
  if (step === 'accept') return null;
  if (step === 'noShow') return now.getTime() < startAt.getTime() + PATIENCE_MS ? 'stillToCome' : null;
  return businessDate(now) < businessDate(startAt) ? 'beforeTheDay' : null;
}

/** Whole minutes after the promised start; nobody is late by being early. */
export function lateMinutes(startAt: Date, arrivedAt: Date): number {
  return Math.max(0, Math.floor((arrivedAt.getTime() - startAt.getTime()) / 60_000));
}
