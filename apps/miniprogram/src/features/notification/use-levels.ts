import { useQuery } from '@tanstack/react-query';
import { api } from '../../api/api';
import type { NoticeLevel } from '../../api/contract';
import { queryClient } from '../../api/query-client';
import { useTap } from '../../api/use-tap';

const LEVELS_KEY = ['notice-levels'];

export function useLevels(enabled = true) {
  return useQuery({
    queryKey: LEVELS_KEY,
    queryFn: ({ signal }) => api('GET /api/me/notice-levels', { signal }),
    enabled,
  });
}

interface LevelWish {
  communityId: string;
  level: NoticeLevel;
}

export function useSetLevel() {
  return useTap(async ({ communityId, level }: LevelWish, key) => {
    const levels = await api('PUT /api/me/notice-levels/{communityId}', {
      path: { communityId },
      body: { level },
      key,
    });
    queryClient.setQueryData(LEVELS_KEY, levels);
    return levels;
  });
}

interface NextVisitAlert {
  communityId: string;
  nextVisitAlert: boolean;
}

/** "Tell me when the engineer comes next." */
export function useNextVisitAlert() {
  return useTap(async ({ communityId, nextVisitAlert }: NextVisitAlert, key) => {
    const path = { communityId };
    const levels = await (nextVisitAlert
      ? api('PUT /api/me/next-visit-alerts/{communityId}', { path, key })
      : api('DELETE /api/me/next-visit-alerts/{communityId}', { path, key }));
    queryClient.setQueryData(LEVELS_KEY, levels);
    return levels;
  });
}
