import type { BookingState } from './may-change.js';

export type Refusal = 'notFinished' | 'reopenTooLate' | 'reopenedAlready' | 'notMember';

const REOPEN_MS = 30 * 86_400_000;

/** What is so since it was finished. */
export interface Afterwards {
  /** Another booking for the same issue is open. */
  hasOpenAgain: boolean;
  /** The resident still belongs to the community. */
  isMember: boolean;
}

/** Nothing has happened since. */
export const JUST_DONE: Afterwards = { hasOpenAgain: false, isMember: true };

interface Finished extends Afterwards {
  state: BookingState;
  finishedAt: Date | null;
}

/** Why a resident may not bring the same issue back, or null. */
export function mayReopen({ state, finishedAt, hasOpenAgain, isMember }: Finished, now: Date): Refusal | null {
  if ((state !== 'completed' && state !== 'reviewed') || !finishedAt) return 'notFinished';
  if (now.getTime() >= finishedAt.getTime() + REOPEN_MS) return 'reopenTooLate';
  if (hasOpenAgain) return 'reopenedAlready';
  return isMember ? null : 'notMember';
}
