import { useEffect } from 'react';
import type { Me } from '../../api/contract';
import { useLargeFont } from '../../shared/theme/large-font';

/** Large text chosen on another phone holds here too. */
export function useSyncLargeFont(me: Me | undefined) {
  const adopt = useLargeFont((state) => state.adopt);
  useEffect(() => {
    if (me) adopt(me.largeFont);
  }, [me, adopt]);
}
