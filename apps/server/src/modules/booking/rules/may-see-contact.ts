import { BookingState, CONTACT_STATES } from './may-change.js';

const TAIL_MS = 7 * 86_400_000;

/** Whether the engineer of a booking may see name, phone and address: while it is open, and seven days after its end. */
export function maySeeContact(state: BookingState, finishedAt: Date | null, now: Date): boolean {
  if (CONTACT_STATES.includes(state)) return true;
  return state !== 'cancelled' && finishedAt !== null && now.getTime() < finishedAt.getTime() + TAIL_MS;
}
