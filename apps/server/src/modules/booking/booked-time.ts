import type { BookedTime } from '../schedule/allocator.service.js';
import type { Booking } from './booking.entity.js';

/** The time that a booking takes, or has taken, of an engineer. */
export function bookedTime({ id, communityId, startAt, endAt }: Booking, engineerId: string): BookedTime {
  return { engineerId, bookingId: id, communityId, start: startAt, end: endAt };
}
