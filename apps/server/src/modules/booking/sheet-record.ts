import type { SheetRecord } from '../binding/binding.dto.js';
import { BookingView } from './booking.dto.js';

/** What the sheet of a service says to the resident who was served; its photos stand with the booking. */
export function sheetRecord(booking: BookingView): SheetRecord {
  const { id: bookingId, communityName, state, start, record } = booking;
  const { priceFen, inWarranty } = record ?? booking;
  const { before, after } = record?.photos ?? { before: [], after: [] };
  return {
    bookingId,
    serviceName: booking.serviceItem.name,
    communityName,
    state,
    start,
    finishedAt: record?.finishedAt ?? null,
    summary: record?.summary ?? '',
    items: record?.items ?? [],
    photos: before.length + after.length,
    priceFen,
    inWarranty,
    canReview: booking.can.review,
  };
}
