import { useEffect, useRef } from 'react';
import { isOnline } from '../../platform/network';
import { usePageSeen } from '../../platform/page-events';

/** Does something again and again while the page is in front and the phone has a network. */
export function useWhileSeen(act: () => void, everyMs: number) {
  const seen = usePageSeen();
  const latest = useRef(act);
  useEffect(() => {
    latest.current = act;
  });
  useEffect(() => {
    if (!seen) return undefined;
    const timer = setInterval(() => isOnline() && latest.current(), everyMs);
    return () => clearInterval(timer);
  }, [seen, everyMs]);
}
