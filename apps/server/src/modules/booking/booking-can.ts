import type { BookingCan } from './booking.dto.js';
import type { Booking } from './booking.entity.js';
import { stateAfter } from './rules/may-change.js';
import { mayReopen } from './rules/may-reopen.js';
import { mayReview } from './rules/may-review.js';
import type { JobCan } from './work.dto.js';

/** What each of them is offered; the rules have the last word when he takes it. */
export const residentCan = (
  booking: Booking,
  { isStaff, hasOpenAgain }: { isStaff: boolean; hasOpenAgain: boolean },
  now: Date,
): BookingCan => ({
  cancel: stateAfter(booking.state, 'cancel', 'resident') !== null,
  reschedule: stateAfter(booking.state, 'reschedule', 'resident') !== null,
  reopen: mayReopen({ ...booking, hasOpenAgain }, now) === null,
  review: mayReview({ ...booking, isStaff }, now) === null,
});

export const operatorCan = ({ state }: Pick<Booking, 'state'>): BookingCan => ({
  cancel: stateAfter(state, 'cancel', 'operator') !== null,
  reschedule: stateAfter(state, 'reschedule', 'operator') !== null,
  reopen: false,
  review: false,
});

export const engineerCan = ({ state }: Pick<Booking, 'state'>): JobCan => ({
  depart: stateAfter(state, 'depart', 'engineer') !== null,
  noShow: stateAfter(state, 'noShow', 'engineer') !== null,
  handOver: stateAfter(state, 'reassign', 'engineer') !== null,
});
