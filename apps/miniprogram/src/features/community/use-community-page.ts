import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { api } from '../../api/api';
import type { CommunityPage } from '../../api/contract';

export const COMMUNITY_PAGE = 'community-page';

/**
 * The very first page is asked for before anybody is signed in and knows nothing of its reader; once he is known it is
 * asked for again, quietly.
 */
export function useOwnCommunityPage(page: { data?: CommunityPage; refetch(): unknown }, signedIn: boolean) {
  const strange = signedIn && page.data?.mine === null;
  const { refetch } = page;
  useEffect(() => {
    if (strange) void refetch();
  }, [strange, refetch]);
}

/** Everything the home page shows about a community, in one request. */
export function useCommunityPage(id: string | null) {
  return useQuery({
    queryKey: [COMMUNITY_PAGE, id],
    queryFn: ({ signal }) => api('GET /api/communities/{id}/page', { path: { id: id ?? '' }, signal }),
    enabled: id !== null,
  });
}
