import { useQuery } from '@tanstack/react-query';
import { api } from '../../api/api';
import type { PhraseView } from '../../api/contract';
import { CHANGING } from '../../api/query-client';
import { useTap } from '../../api/use-tap';
import { keepBooking } from './use-bookings';

/** Operators change them seldom. */
const STALE_MS = 10 * 60_000;

/** What a resident can say with one tap. */
export const usePhrases = () =>
  useQuery({
    queryKey: ['booking-phrases'],
    staleTime: STALE_MS,
    meta: CHANGING,
    queryFn: ({ signal }) => api('GET /api/me/booking-phrases', { signal }),
  });

/** Tells the engineer who has the booking something with one tap. */
export function useSay(id: string, engineerId: string) {
  return useTap(async ({ id: phraseId, text }: PhraseView, key) =>
    keepBooking(
      await api('POST /api/me/bookings/{id}/messages', { path: { id }, body: { phraseId, text, engineerId }, key }),
    ),
  );
}
