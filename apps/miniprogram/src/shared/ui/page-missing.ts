import { createContext, useContext, useEffect } from 'react';

/** Tells the page around that one part more, or one less, is not there. */
export const PageMissing = createContext<(change: 1 | -1) => void>(() => undefined);

/** What is drawn in place of a part that is not there. */
export function useMissing() {
  const tell = useContext(PageMissing);
  useEffect(() => {
    tell(1);
    return () => tell(-1);
  }, [tell]);
}
