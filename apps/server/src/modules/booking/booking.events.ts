import type { Actor, BookingState } from './rules/may-change.js';

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
  };
}
