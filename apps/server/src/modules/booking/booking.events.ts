import type { QuoteState } from './rules/charge.js';
import type { Actor, BookingState } from './rules/may-change.js';

/** What happened to it: `moved` is another time, `engineer` another engineer or none, `state` any other step. */
export type BookingChangeKind = 'created' | 'scheduled' | 'moved' | 'engineer' | 'state' | 'cancelled';

/** A booking was made or has changed. */
export interface BookingChanged {
  name: 'booking.changed';
  payload: {
    bookingId: string;
    residentId: string;
    engineerId: string | null;
    communityId: string;
    state: BookingState;
    by: Actor;
    engineerChanged: boolean;
    visitId: string | null;
    /** Null when it was made. */
    previousState: BookingState | null;
    /** Who had it before this change; null: nobody. */
    previousEngineerId?: string | null;
    change: BookingChangeKind;
    /** UTC instant. */
    startAt: string;
    /** When it was to begin before this change; null when it was made. Facts stored before it was told have none. */
    previousStartAt?: string | null;
    /** Of the booking after this change; facts stored before it was told have none. */
    version?: number;
  };
}

/** An engineer asks the resident for more than what was agreed, or hears what he says. */
export interface BookingQuoted {
  name: 'booking.quoted';
  payload: { bookingId: string; quoteId: string; state: QuoteState };
}

/** Resident or engineer has told the other one something with one tap. */
export interface BookingMessaged {
  name: 'booking.messaged';
  payload: { bookingId: string; messageId: string };
}
