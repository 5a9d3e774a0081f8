import { useEffect, useState } from 'react';

/** True while something holds, and so long after it has ended. */
export function useStaysFor(ms: number, holds: boolean): boolean {
  const [stays, setStays] = useState(holds);
  if (holds && !stays) setStays(true);
  useEffect(() => {
    if (holds) return undefined;
    const ended = setTimeout(() => setStays(false), ms);
    return () => clearTimeout(ended);
  }, [ms, holds]);
  return stays;
}
