import { BookingState, OPEN_STATES, UNFINISHED_STATES } from './rules/may-change.js';

const inOneOf = (states: readonly BookingState[], booking: string) =>
  `${booking}.state IN (${states.map((state) => `'${state}'`).join(', ')})`;

/** Whether nobody is on his way to a booking yet. */
export const isOpen = (booking = 'booking') => inOneOf(OPEN_STATES, booking);

/** Whether there is still something to be done. */
export const isUnfinished = (booking = 'booking') => inOneOf(UNFINISHED_STATES, booking);

/** Whether the work was done. */
export const isServed = (booking = 'booking') => inOneOf(['completed', 'reviewed'], booking);

/** Whether it has not been cancelled. */
export const stands = (booking = 'booking') => `${booking}.state <> 'cancelled'`;

/** What the service of booking `b` was called when it was agreed on; its catalogue entry is `s`. */
export const SERVICE_NAME = 'COALESCE(b.service_name, s.name)';

/** To be joined: the booking of an id, `b`. */
export const bookingBy = (id: string) => `booking b ON b.id = ${id}`;

/** 1 when a resident has a booking on a visit, 0 when not: a comparison, as every truth value inside JSON. */
export const hasBookingOn = (visitId: string, residentId: string) =>
  `EXISTS (SELECT 1 FROM booking j WHERE j.visit_id = ${visitId} AND j.resident_id = ${residentId}
    AND ${isUnfinished('j')}) = 1`;

/** Whether something is still to be done on a visit. */
export const isWorkLeftOn = (visitId: string) =>
  `EXISTS (SELECT 1 FROM booking w WHERE w.visit_id = ${visitId} AND ${isUnfinished('w')})`;

/** How many bookings on a visit are still to be done: all, or those of neighbours who joined. */
export const leftOn = (visitId: string, which: 'all' | 'joined') =>
  `(SELECT COUNT(*) FROM booking w WHERE w.visit_id = ${visitId} AND ${isUnfinished('w')} ${which === 'joined' ? "AND w.reason = 'joined'" : ''})`;

/** Whether a resident has a booking on a visit that is not cancelled. */
export const isGuestOf = (visitId: string, residentId: string) =>
  `EXISTS (SELECT 1 FROM booking b WHERE b.visit_id = ${visitId} AND b.resident_id = ${residentId} AND ${stands('b')})`;

/** How many bookings of a resident an engineer has completed. */
export const servedBy = (residentId: string, engineerId: string) =>
  `(SELECT COUNT(*) FROM booking b WHERE b.resident_id = ${residentId} AND b.engineer_id = ${engineerId} AND ${isServed('b')})`;

/** To be joined: what an engineer has completed in a community, `t`. */
export const completedIn = (communityId: string, engineerId: string) =>
  `booking_tally t ON t.community_id = ${communityId} AND t.engineer_id = ${engineerId}`;
