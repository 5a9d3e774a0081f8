import { useQuery } from '@tanstack/react-query';
import { api } from '../../api/api';

/** Whose people these are. Empty until known: no page waits for it. */
export function useBrandName(): string {
  const config = useQuery({
    queryKey: ['client-config'],
    queryFn: ({ signal }) => api('GET /api/client-config', { signal }),
    staleTime: Infinity,
  });
  return config.data?.brandName ?? '';
}
