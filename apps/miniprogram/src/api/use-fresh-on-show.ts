import type { QueryKey } from '@tanstack/react-query';
import { usePageShown } from '../platform/page-events';
import { queryClient } from './query-client';

/** A page that was left and is seen again asks for what has grown old meanwhile; what it shows stays until the answer. */
export function useFreshOnShow(...keys: QueryKey[]) {
  usePageShown(() => {
    keys.forEach((queryKey) => void queryClient.refetchQueries({ queryKey, stale: true, type: 'active' }));
  });
}
