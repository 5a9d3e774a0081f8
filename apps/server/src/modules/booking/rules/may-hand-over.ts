import type { BookingState } from './may-change.js';
import { stateAfter } from './may-change.js';

/** `anyone`: whoever is best; nobody is free any more once its time is over, and the desk settles another. */
export type Successor = 'anyone' | 'colleague';
export type Refusal = 'illegalChange' | 'timeOver';

/** Why an engineer may not give a booking away, or null. */
export function mayHandOver(
  { state, endAt }: { state: BookingState; endAt: Date },
  to: Successor,
  now: Date,
): Refusal | null {
  if (!stateAfter(state, 'reassign', 'engineer')) return 'illegalChange';
  return to === 'colleague' && endAt <= now ? 'timeOver' : null;
}
