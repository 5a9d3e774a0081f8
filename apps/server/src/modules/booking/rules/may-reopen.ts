import type { BookingState } from './may-change.js';

export type Refusal = 'notFinished' | 'reopenTooLate' | 'reopenedAlready';

const REOPEN_MS = 30 * 86_400_000;

interface Finished {
  state: BookingState;
  finishedAt: Date | null;
  /** Another booking for the same issue is open. */
  hasOpenAgain: boolean;
}

/** Why a resident may not bring the same issue back, or null. */
export function mayReopen({ state, finishedAt, hasOpenAgain }: Finished, now: Date): Refusal | null {
  if ((state !== 'completed' && state !== 'reviewed') || !finishedAt) return 'notFinished';
  if (now.getTime() >= finishedAt.getTime() + REOPEN_MS) return 'reopenTooLate';
  return hasOpenAgain ? 'reopenedAlready' : null;
}
