import { useRef, useState } from 'react';

/** What a second dialog shows when the first one has gone: two at once would take the keyboard from each other. */
export function useFollowing<T>() {
  const next = useRef<T | null>(null);
  const [shown, setShown] = useState<T | null>(null);
  return {
    shown,
    follow: (what: T) => {
      next.current = what;
    },
    /** Of the first dialog. */
    afterClose: () => {
      setShown(next.current);
      next.current = null;
    },
    close: () => setShown(null),
  };
}
