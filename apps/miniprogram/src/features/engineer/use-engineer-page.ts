import { useQuery } from '@tanstack/react-query';
import { api } from '../../api/api';

export const ENGINEER_PAGE = 'engineer-page';
export const engineerPageKey = (id: string) => [ENGINEER_PAGE, id];

/** All that is public about an engineer. */
export function useEngineerPage(id: string) {
  return useQuery({
    queryKey: engineerPageKey(id),
    queryFn: ({ signal }) => api('GET /api/engineers/{id}/page', { path: { id }, signal }),
    enabled: id !== '',
  });
}
