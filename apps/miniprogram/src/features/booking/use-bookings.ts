import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { api } from '../../api/api';
import type { Booking } from '../../api/contract';
import { CHANGING, queryClient } from '../../api/query-client';
import { useTap } from '../../api/use-tap';
import { askingBefore } from './ask-before';
import { forgetSlots } from './use-slots';

export const BOOKINGS = ['bookings'];
export const bookingKey = (id: string) => ['booking', id];

/** Who looks at a visit wants to know how it stands now. */
const STALE_MS = 5_000;

/** All, what is coming first; or only what is coming, or what is over. */
export function useBookings(which?: 'open' | 'over') {
  return useInfiniteQuery({
    meta: CHANGING,
    staleTime: STALE_MS,
    queryKey: [...BOOKINGS, which ?? 'all'],
    queryFn: ({ pageParam, signal }) => api('GET /api/me/bookings', { query: { after: pageParam, which }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
  });
}

export function useBooking(id: string) {
  return useQuery({
    meta: CHANGING,
    staleTime: STALE_MS,
    queryKey: bookingKey(id),
    queryFn: ({ signal }) => api('GET /api/me/bookings/{id}', { path: { id }, signal }),
  });
}

/** Times near that of a booking at which somebody is free. */
export function useAlternatives(id: string) {
  return useQuery({
    staleTime: STALE_MS,
    queryKey: [...bookingKey(id), 'alternatives'],
    queryFn: ({ signal }) => api('GET /api/me/bookings/{id}/alternatives', { path: { id }, signal }),
  });
}

export function useReschedule(id: string) {
  return useTap(async (wish: { start: string; mode?: 'prefer' }, key) => {
    const moved = await askingBefore(key, wish, ({ again }, once) =>
      api('POST /api/me/bookings/{id}/reschedule', { path: { id }, body: { ...wish, again }, key: once }),
    );
    return moved && keepBooking(moved);
  });
}

/** After a change the server's answer is the new truth; lists and free times follow. */
export function keepBooking(booking: Booking): Booking {
  queryClient.setQueryData(bookingKey(booking.id), booking);
  void queryClient.invalidateQueries({ queryKey: BOOKINGS });
  forgetSlots();
  return booking;
}
