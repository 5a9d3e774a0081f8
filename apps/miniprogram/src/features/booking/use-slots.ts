import { useQuery } from '@tanstack/react-query';
import { api } from '../../api/api';
import type { BookingMode } from '../../api/contract';
import { CHANGING, queryClient } from '../../api/query-client';
import { serverNow } from '../../platform/clock';
import { businessDate } from '../../shared/format/shanghai-time';
import { SHOWN_DAYS } from './slots.view';

export interface SlotQuestion {
  serviceItemId: string;
  communityId: string;
  mode: BookingMode;
  engineerId?: string;
}

/** The times that a booking may move to, or come back at: it does not stand in its own way, and what was agreed counts. */
export interface MoveQuestion {
  bookingId: string;
  /** Another engineer will do. */
  mode?: 'prefer';
}

const SLOTS = 'slots';
const PREVIEW = 'booking-preview';

/** Free times go quickly: what is older than this is asked for again. */
const STALE_MS = 15_000;

export function useSlots(question: SlotQuestion | MoveQuestion) {
  const from = businessDate(serverNow());
  return useQuery({
    meta: CHANGING,
    queryKey: [SLOTS, question, from],
    queryFn: ({ signal }) => slotsOf(question, { from, days: SHOWN_DAYS }, signal),
    staleTime: STALE_MS,
  });
}

function slotsOf(question: SlotQuestion | MoveQuestion, range: { from: string; days: number }, signal: AbortSignal) {
  if (!('bookingId' in question)) return api('GET /api/slots', { query: { ...question, ...range }, signal });
  const { bookingId: id, mode } = question;
  return api('GET /api/me/bookings/{id}/slots', { path: { id }, query: { ...range, mode }, signal });
}

/** Who would come at that time, and why. */
export function useBookingPreview(question: SlotQuestion, start: string | null) {
  return useQuery({
    queryKey: [PREVIEW, question, start],
    queryFn: ({ signal }) => api('GET /api/booking-preview', { query: { ...question, start: start ?? '' }, signal }),
    enabled: start !== null,
    staleTime: STALE_MS,
    gcTime: 0,
  });
}

export function forgetSlots(): void {
  for (const key of [SLOTS, PREVIEW]) void queryClient.invalidateQueries({ queryKey: [key] });
}
