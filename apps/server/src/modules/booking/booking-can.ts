import type { BookingCan } from './booking.dto.js';
import type { Booking } from './booking.entity.js';
import { type Actor, stateAfter } from './rules/may-change.js';
import type { MessageSide } from './message.entity.js';
import type { MessageRow } from './message.queries.js';
import { mayHandOver } from './rules/may-hand-over.js';
import { mayMessage } from './rules/may-message.js';
import { type Afterwards, mayReopen } from './rules/may-reopen.js';
import { mayReview } from './rules/may-review.js';
import type { JobCan } from './work.dto.js';

const canMessage = ({ state, engineerId }: Booking, side: MessageSide, said: MessageRow[], now: Date): boolean => {
  const own = said.filter((each) => each.side === side && each.engineerId === engineerId);
  return mayMessage(state, own, now) === null;
};

/** What is known of a booking besides its own row. */
interface Known extends Afterwards {
  isStaff: boolean;
  /** Somebody works long enough for another time. */
  hasHours: boolean;
  said: MessageRow[];
}

/** What needs a time that anybody has: to move, and to come back. */
const timed = (reschedule: boolean, reopen: boolean, hasHours: boolean) => ({
  reschedule: reschedule && hasHours,
  reopen: reopen && hasHours,
  stuck: (reschedule || reopen) && !hasHours,
});

const mayMove = ({ state }: Pick<Booking, 'state'>, by: Actor): boolean => stateAfter(state, 'reschedule', by) !== null;

/** What each of them is offered; the rules have the last word when he takes it. */
export const residentCan = (
  booking: Booking,
  { isStaff, hasHours, said, ...afterwards }: Known,
  now: Date,
): BookingCan => ({
  cancel: stateAfter(booking.state, 'cancel', 'resident') !== null,
  ...timed(mayMove(booking, 'resident'), mayReopen({ ...booking, ...afterwards }, now) === null, hasHours),
  review: mayReview({ ...booking, isStaff }, now) === null,
  message: canMessage(booking, 'resident', said, now),
});

export const operatorCan = ({ state }: Pick<Booking, 'state'>, hasHours: boolean): BookingCan => ({
  cancel: stateAfter(state, 'cancel', 'operator') !== null,
  ...timed(mayMove({ state }, 'operator'), false, hasHours),
  review: false,
  message: false,
});

export const engineerCan = (booking: Booking, said: MessageRow[], now: Date): JobCan => ({
  depart: stateAfter(booking.state, 'depart', 'engineer') !== null,
  noShow: stateAfter(booking.state, 'noShow', 'engineer') !== null,
  handOver: mayHandOver(booking, 'anyone', now) === null,
  choose: mayHandOver(booking, 'colleague', now) === null,
  message: canMessage(booking, 'engineer', said, now),
});
