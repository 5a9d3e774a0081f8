import { useQuery } from '@tanstack/react-query';
import { api } from '../../api/api';

/** An operator may change how the company is reached. */
const STALE_MS = 10 * 60_000;

/** What the server tells every client about itself. */
export function useClientConfig() {
  return useQuery({
    queryKey: ['client-config'],
    queryFn: ({ signal }) => api('GET /api/client-config', { signal }),
    staleTime: STALE_MS,
  });
}
