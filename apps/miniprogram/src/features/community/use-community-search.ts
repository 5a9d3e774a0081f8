import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { api } from '../../api/api';
import type { Point } from '../../platform/location';

export interface Search {
  query: string;
  division?: string;
}

/** Page by page. A newer search takes the older one's request back, so answers never come in the wrong order. */
export function useCommunitySearch({ query, division }: Search) {
  return useInfiniteQuery({
    queryKey: ['communities', query, division],
    queryFn: ({ signal, pageParam }) =>
      api('GET /api/communities', {
        query: { query: query || undefined, division, after: pageParam, limit: 20 },
        signal,
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
    enabled: query !== '' || division !== undefined,
    placeholderData: keepPreviousData,
  });
}

export function useNearbyCommunities(point: Point | null) {
  return useQuery({
    queryKey: ['communities-nearby', point],
    queryFn: ({ signal }) => api('GET /api/communities/nearby', { query: { lat: 0, lng: 0, ...point }, signal }),
    enabled: point !== null,
  });
}

export function useDivisions(parent: string | undefined) {
  return useQuery({
    queryKey: ['divisions', parent],
    queryFn: ({ signal }) => api('GET /api/divisions', { query: { parent }, signal }),
    staleTime: 600_000,
  });
}
