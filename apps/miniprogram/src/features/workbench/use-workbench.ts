import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { api } from '../../api/api';
import type { FinishWish, Job, Workbench } from '../../api/contract';
import { CHANGING, queryClient } from '../../api/query-client';
import { useTap } from '../../api/use-tap';
import { ASKED_DAYS, firstDay, withJob, withoutJob } from './workbench.view';

export const WORKBENCH = ['workbench'];
export const workbenchKey = (today: string) => [...WORKBENCH, today];

/** Work that came a moment ago must be there when he looks again. */
const STALE_MS = 5_000;

export function useWorkbench(today: string) {
  return useQuery({
    meta: CHANGING,
    staleTime: STALE_MS,
    queryKey: workbenchKey(today),
    queryFn: ({ signal }) =>
      api('GET /api/engineer/workbench', { query: { from: firstDay(today), days: ASKED_DAYS }, signal }),
  });
}

/** The list as it is after one job changed. */
export async function kept(change: Promise<Job>): Promise<Job> {
  const job = await change;
  keep((known) => withJob(known, job));
  return job;
}

function keep(change: (known: Workbench) => Workbench) {
  queryClient.setQueriesData<Workbench>({ queryKey: WORKBENCH }, (known) => known && change(known));
}

interface Change {
  id: string;
  /** The time that he has read. */
  start: string;
  step: 'accept' | 'depart' | 'start' | 'no-show';
}

/** Takes a job one step on. Who accepts says which time he has read. */
export function useJobChange() {
  return useTap(({ id, start, step }: Change, key) =>
    kept(
      step === 'accept'
        ? api('POST /api/engineer/bookings/{id}/accept', { path: { id }, body: { start }, key })
        : api(`POST /api/engineer/bookings/{id}/${step}`, { path: { id }, body: {}, key }),
    ),
  );
}

/** Says what was done; with that the job is over. */
export function useFinish(id: string) {
  return useTap((wish: FinishWish, key) =>
    kept(api('POST /api/engineer/bookings/{id}/complete', { path: { id }, body: wish, key })),
  );
}

/** Gives a job to a colleague, or with no colleague named to whoever is best. */
export function useHandOver(id: string) {
  return useTap(async (engineerId: string | undefined, key) => {
    await api('POST /api/engineer/bookings/{id}/handover', { path: { id }, body: { engineerId }, key });
    keep((known) => withoutJob(known, id));
    return true;
  });
}

export const ENGINEER_CODE = ['engineer-code'];

export function useEngineerCode() {
  return useQuery({ queryKey: ENGINEER_CODE, queryFn: ({ signal }) => api('GET /api/engineer/code', { signal }) });
}

/** All that he covers, or those of such a name. */
export function useCoveredCommunities(query = '') {
  return useInfiniteQuery({
    queryKey: ['engineer-communities', query],
    queryFn: ({ pageParam, signal }) =>
      api('GET /api/engineer/communities', { query: { query: query || undefined, after: pageParam }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
    placeholderData: keepPreviousData,
  });
}
