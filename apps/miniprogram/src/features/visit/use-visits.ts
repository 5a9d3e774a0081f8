import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { api } from '../../api/api';
import { CHANGING, queryClient } from '../../api/query-client';
import { COMMUNITY_PAGE } from '../community/use-community-page';

const VISITS = 'visits';
const VISIT = 'visit';

/** Seats go quickly: what is older than this is asked for again. */
const STALE_MS = 15_000;

export const visitsKey = (communityId: string) => [VISITS, communityId];
export const visitKey = (id: string) => [VISIT, id];

/** `known`: it has turned out whether there is a session, so that the answer can say what is one's own. */
export function useVisits(communityId: string | null, known: boolean) {
  return useInfiniteQuery({
    meta: CHANGING,
    queryKey: visitsKey(communityId ?? ''),
    queryFn: ({ pageParam, signal }) =>
      api('GET /api/communities/{id}/visits', {
        path: { id: communityId ?? '' },
        query: { after: pageParam },
        signal,
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
    enabled: communityId !== null && known,
    staleTime: STALE_MS,
  });
}

export function useVisit(id: string, known: boolean) {
  return useQuery({
    meta: CHANGING,
    queryKey: visitKey(id),
    queryFn: ({ signal }) => api('GET /api/visits/{id}', { path: { id }, signal }),
    enabled: known,
    staleTime: STALE_MS,
  });
}

export function useJoinSlots(id: string, serviceItemId: string | null) {
  return useQuery({
    meta: CHANGING,
    queryKey: [VISIT, id, 'slots', serviceItemId],
    queryFn: ({ signal }) =>
      api('GET /api/visits/{id}/slots', { path: { id }, query: { serviceItemId: serviceItemId ?? '' }, signal }),
    enabled: serviceItemId !== null,
    staleTime: STALE_MS,
  });
}

/** After somebody took a seat: whoever looks at visits looks again. */
export function forgetVisits() {
  [VISITS, VISIT, COMMUNITY_PAGE].forEach((key) => void queryClient.invalidateQueries({ queryKey: [key] }));
}
