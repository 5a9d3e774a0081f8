import { useQuery } from '@tanstack/react-query';
import { api } from '../../api/api';
import type { BookingMode } from '../../api/contract';
import { queryClient } from '../../api/query-client';
import { businessDate } from '../../shared/format/shanghai-time';
import { SHOWN_DAYS } from './slots.view';

export interface SlotQuestion {
  serviceItemId: string;
  communityId: string;
  mode: BookingMode;
  engineerId?: string;
}

const SLOTS = 'slots';

/** Free times go quickly: what is older than this is asked for again. */
const STALE_MS = 15_000;

export function useSlots(question: SlotQuestion, enabled = true) {
  const from = businessDate(new Date());
  return useQuery({
    queryKey: [SLOTS, question, from],
    queryFn: ({ signal }) => api('GET /api/slots', { query: { ...question, from, days: SHOWN_DAYS }, signal }),
    staleTime: STALE_MS,
    enabled,
  });
}

/** Who would come at that time, and why. */
export function useBookingPreview(question: SlotQuestion, start: string | null) {
  return useQuery({
    queryKey: ['booking-preview', question, start],
    queryFn: ({ signal }) => api('GET /api/booking-preview', { query: { ...question, start: start ?? '' }, signal }),
    enabled: start !== null,
    staleTime: STALE_MS,
    gcTime: 0,
  });
}

export const forgetSlots = () => void queryClient.invalidateQueries({ queryKey: [SLOTS] });
