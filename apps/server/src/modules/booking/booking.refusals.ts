import { dispatchErrors } from '../dispatch/dispatch.errors.js';
import { NO_TIME } from '../dispatch/dispatch.refusals.js';
import { engineerErrors } from '../engineer/engineer.errors.js';
import { bookingErrors } from './booking.errors.js';

/** Why a booking cannot be changed, whoever changes it. */
export const NO_CHANGE = [bookingErrors.unknown, bookingErrors.illegalChange, bookingErrors.stale];

/** Why nothing can be said on a booking with one tap. */
export const NO_MESSAGE = [
  bookingErrors.unknown,
  bookingErrors.phraseGone,
  bookingErrors.phraseChanged,
  bookingErrors.messageNotNow,
  bookingErrors.messagesUsedUp,
  bookingErrors.messageJustSent,
];

/** Why a booking cannot be moved to another time. */
export const NO_MOVE = [
  ...NO_CHANGE,
  dispatchErrors.nobodyServes,
  dispatchErrors.engineerCannot,
  engineerErrors.gone,
  ...NO_TIME,
];
