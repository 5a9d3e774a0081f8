import type { BookingState } from './may-change.js';

export type Refusal = 'notServedYet' | 'reviewTooLate' | 'staffReview' | 'reviewedAlready';

const REVIEW_MS = 14 * 86_400_000;

interface Served {
  state: BookingState;
  finishedAt: Date | null;
  /** The resident's account is the engineer's own, or that of an engineer or a member of staff. */
  isStaff: boolean;
}

/** Why a resident may not review a booking, or null: once, after the work is done, within 14 days, and never among colleagues. */
export function mayReview({ state, finishedAt, isStaff }: Served, now: Date): Refusal | null {
  if (state === 'reviewed') return 'reviewedAlready';
  if (state !== 'completed' || !finishedAt) return 'notServedYet';
  if (isStaff) return 'staffReview';
  return now.getTime() >= finishedAt.getTime() + REVIEW_MS ? 'reviewTooLate' : null;
}
