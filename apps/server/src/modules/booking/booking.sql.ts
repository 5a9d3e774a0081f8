/** 1 when a resident has a booking on a visit, 0 when not: a comparison, as every truth value inside JSON. */
export const hasBookingOn = (visitId: string, residentId: string) =>
  `EXISTS (SELECT 1 FROM booking j WHERE j.visit_id = ${visitId} AND j.resident_id = ${residentId}) = 1`;

/** Whether a resident has a booking on a visit that is not cancelled. */
export const isGuestOf = (visitId: string, residentId: string) =>
  `EXISTS (SELECT 1 FROM booking b WHERE b.visit_id = ${visitId} AND b.resident_id = ${residentId} AND b.state <> 'cancelled')`;

/** How many bookings of a resident an engineer has completed. */
export const servedBy = (residentId: string, engineerId: string) =>
  `(SELECT COUNT(*) FROM booking b WHERE b.resident_id = ${residentId} AND b.engineer_id = ${engineerId} AND b.state IN ('completed', 'reviewed'))`;

/** To be joined: what an engineer has completed in a community, `t`. */
export const completedIn = (communityId: string, engineerId: string) =>
  `booking_tally t ON t.community_id = ${communityId} AND t.engineer_id = ${engineerId}`;
