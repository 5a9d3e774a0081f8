import { useEffect, useState } from 'react';

const OFTEN_MS = 30_000;

/** The time, for what a page says by the clock; it moves on while the page is looked at. */
export function useNow(): Date {
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), OFTEN_MS);
    return () => clearInterval(timer);
  }, []);
  return now;
}
