import { useQuery } from '@tanstack/react-query';
import { api } from '../../api/api';
import type { PhraseView } from '../../api/contract';
import { CHANGING } from '../../api/query-client';
import { useTap } from '../../api/use-tap';
import { kept } from './use-workbench';

/** Operators change them seldom. */
const STALE_MS = 10 * 60_000;

/** What an engineer can say with one tap. */
export const usePhrases = () =>
  useQuery({
    queryKey: ['engineer-phrases'],
    staleTime: STALE_MS,
    meta: CHANGING,
    queryFn: ({ signal }) => api('GET /api/engineer/booking-phrases', { signal }),
  });

/** Tells the resident something with one tap. */
export function useSay(id: string) {
  return useTap(({ id: phraseId, text }: PhraseView, key) =>
    kept(api('POST /api/engineer/bookings/{id}/messages', { path: { id }, body: { phraseId, text }, key })),
  );
}
