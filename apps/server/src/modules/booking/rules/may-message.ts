import { BookingState, CONTACT_STATES } from './may-change.js';

export type Refusal = 'messageNotNow' | 'messagesUsedUp' | 'messageJustSent';

/** So often each side speaks to the other on a booking. */
export const MOST_MESSAGES = 10;
const APART_MS = 5 * 60_000;

/** What this side has told the other one before. */
export interface Said {
  text: string;
  sentAt: Date;
}

/** Why a side may not say something with one tap, or null: between acceptance and end, and not the same again at once. */
export function mayMessage(state: BookingState, said: readonly Said[], now: Date, text?: string): Refusal | null {
  if (!CONTACT_STATES.includes(state)) return 'messageNotNow';
  if (said.length >= MOST_MESSAGES) return 'messagesUsedUp';
  const isFresh = ({ sentAt }: Said) => now.getTime() - sentAt.getTime() < APART_MS;
  return said.some((each) => each.text === text && isFresh(each)) ? 'messageJustSent' : null;
}
