import { useEffect, useState } from 'react';
import { onTimeSet, serverNow } from '../../platform/clock';

const OFTEN_MS = 30_000;

/** The time, for what a page says by the clock; it moves on while the page is looked at. */
export function useNow(): Date {
  const [now, setNow] = useState(serverNow);
  useEffect(() => {
    const move = () => setNow(serverNow());
    const timer = setInterval(move, OFTEN_MS);
    const stop = onTimeSet(move);
    return () => {
      clearInterval(timer);
      stop();
    };
  }, []);
  return now;
}
