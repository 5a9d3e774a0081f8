import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { api } from '../../api/api';
import type { Job, Workbench } from '../../api/contract';
import { queryClient } from '../../api/query-client';
import { useTap } from '../../api/use-tap';
import { ASKED_DAYS, firstDay, withJob } from './workbench.view';

export const WORKBENCH = ['workbench'];
const workbenchKey = (today: string) => [...WORKBENCH, today];

export function useWorkbench(today: string) {
  return useQuery({
    queryKey: workbenchKey(today),
    queryFn: ({ signal }) =>
      api('GET /api/engineer/workbench', { query: { from: firstDay(today), days: ASKED_DAYS }, signal }),
  });
}

interface Change {
  id: string;
  action: NonNullable<Job['next']>;
}

/** Takes a job one step on. A refusal means that somebody else changed it, so the list is fetched anew. */
export function useJobChange() {
  return useTap(async ({ id, action }: Change, key): Promise<Job> => {
    try {
      const job = await api(`POST /api/engineer/bookings/{id}/${action}`, { path: { id }, body: {}, key });
      queryClient.setQueriesData<Workbench>({ queryKey: WORKBENCH }, (known) => known && withJob(known, job));
      return job;
    } catch (fault) {
      void queryClient.invalidateQueries({ queryKey: WORKBENCH });
      throw fault;
    }
  });
}

export const ENGINEER_CODE = ['engineer-code'];

export function useEngineerCode() {
  return useQuery({ queryKey: ENGINEER_CODE, queryFn: ({ signal }) => api('GET /api/engineer/code', { signal }) });
}

export function useCoveredCommunities() {
  return useInfiniteQuery({
    queryKey: ['engineer-communities'],
    queryFn: ({ pageParam, signal }) => api('GET /api/engineer/communities', { query: { after: pageParam }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
  });
}
