import { useQuery } from '@tanstack/react-query';
import { api } from '../../api/api';

/** What the server tells every client about itself; it does not change while the program runs. */
export function useClientConfig() {
  return useQuery({
    queryKey: ['client-config'],
    queryFn: ({ signal }) => api('GET /api/client-config', { signal }),
    staleTime: Infinity,
  });
}
