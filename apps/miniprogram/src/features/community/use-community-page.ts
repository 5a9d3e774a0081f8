import { useQuery } from '@tanstack/react-query';
import { api } from '../../api/api';

export const COMMUNITY_PAGE = 'community-page';

/** Everything the home page shows about a community, in one request. */
export function useCommunityPage(id: string | null) {
  return useQuery({
    queryKey: [COMMUNITY_PAGE, id],
    queryFn: ({ signal }) => api('GET /api/communities/{id}/page', { path: { id: id ?? '' }, signal }),
    enabled: id !== null,
  });
}
