import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { api } from '../../api/api';
import type { ServiceItem } from '../../api/contract';
import { queryClient } from '../../api/query-client';

const LIMIT = 50;

/** The whole catalogue, page by page. */
export function useServices(enabled = true) {
  return useInfiniteQuery({
    queryKey: ['services'],
    queryFn: ({ pageParam, signal }) => api('GET /api/services', { query: { after: pageParam, limit: LIMIT }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
    enabled,
  });
}

const serviceKey = (id: string) => ['service', id];

/** What has just been read in a list need not be fetched by the page it leads to. */
export const keepService = (service: ServiceItem) => void queryClient.setQueryData(serviceKey(service.id), service);

/** One entry of the catalogue; null when it is not offered (any more). The catalogue is short, so it is looked through. */
export function useService(id: string) {
  return useQuery({ queryKey: serviceKey(id), queryFn: ({ signal }) => findService(id, signal), enabled: id !== '' });
}

async function findService(id: string, signal: AbortSignal): Promise<ServiceItem | null> {
  let after: string | undefined;
  do {
    const page = await api('GET /api/services', { query: { after, limit: LIMIT }, signal });
    const found = page.items.find((item) => item.id === id);
    if (found) return found;
    after = page.next ?? undefined;
  } while (after);
  return null;
}
