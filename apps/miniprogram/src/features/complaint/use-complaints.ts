import { useInfiniteQuery } from '@tanstack/react-query';
import { api } from '../../api/api';
import type { NewComplaint } from '../../api/contract';
import { queryClient } from '../../api/query-client';
import { useTap } from '../../api/use-tap';

export const COMPLAINTS = ['complaints'];

/** Who comes back wants to know whether there is an answer. */
const STALE_MS = 3_000;

export function useComplaints() {
  return useInfiniteQuery({
    staleTime: STALE_MS,
    queryKey: COMPLAINTS,
    queryFn: ({ pageParam, signal }) => api('GET /api/me/complaints', { query: { after: pageParam }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
  });
}

export function useComplain() {
  return useTap(async (body: NewComplaint, key) => {
    const complaint = await api('POST /api/complaints', { body, key });
    void queryClient.invalidateQueries({ queryKey: COMPLAINTS });
    return complaint;
  });
}
