import { useQuery } from '@tanstack/react-query';
import { api } from '../../api/api';
import { queryClient } from '../../api/query-client';
import { useTap } from '../../api/use-tap';
import { ANNOUNCED_DAYS, type PartChoice, type Withdrawal } from './own-visits.view';
import { WORKBENCH } from './use-workbench';

export const OWN_VISITS = ['own-visits'];

export function useOwnVisits(today: string) {
  return useQuery({
    queryKey: [...OWN_VISITS, today],
    // Who booked is read before a visit is taken back, so it must be of now.
    staleTime: 0,
    queryFn: ({ signal }) =>
      api('GET /api/engineer/visits', { query: { from: today, days: ANNOUNCED_DAYS + 1 }, signal }),
  });
}

interface Announcement {
  communityId: string;
  day: string;
  part: PartChoice;
}

export function useAnnounce() {
  return useTap(async ({ communityId, day, part }: Announcement, key) => {
    const body = { communityId, day, part: part === 'all' ? undefined : part };
    const visit = await api('POST /api/engineer/visits', { body, key });
    await queryClient.invalidateQueries({ queryKey: OWN_VISITS });
    return visit;
  });
}

/** Bookings may go to others with the visit, so the work of the days is asked for anew as well. */
export function useWithdraw(id: string) {
  return useTap(async (kind: Withdrawal, key) => {
    const body = { comesNot: kind === 'comesNot' };
    await api('POST /api/engineer/visits/{id}/cancel', { path: { id }, body, key }).finally(() => {
      void queryClient.invalidateQueries({ queryKey: WORKBENCH });
      return queryClient.invalidateQueries({ queryKey: OWN_VISITS });
    });
    return true;
  });
}
