import { useRef } from 'react';
import type { Alternative } from '../../api/contract';
import { alternativesOf, offersOf, type LostTime } from './slots.view';

/** Remembers, while a form is open, which times were refused, so that none of them is offered again. */
export function useLostTimes() {
  const lost = useRef<LostTime[]>([]);
  return {
    /** Passes the fault of a wish on, and keeps its time in mind when that was the reason. */
    lose(fault: unknown, { start, engineerId = null }: { start: string; engineerId?: string | null }): never {
      if (alternativesOf(fault)) lost.current.push({ start, engineerId });
      throw fault;
    },
    offers: (fault: unknown): Alternative[] | null => offersOf(fault, lost.current),
  };
}
