import type { QueryKey } from '@tanstack/react-query';
import { useWhileSeen } from '../shared/hooks/use-while-seen';
import { queryClient } from './query-client';

/** Residents wait at a window for somebody, engineers between two doors for work. */
const OFTEN_MS = 20_000;

/** What others change is asked for anew while the page is looked at. What has not changed draws nothing and moves nothing. */
export function useKeptFresh(...keys: QueryKey[]) {
  useWhileSeen(() => {
    keys.forEach(
      (queryKey) =>
        void queryClient.refetchQueries({ queryKey, exact: true, type: 'active' }, { cancelRefetch: false }),
    );
  }, OFTEN_MS);
}
