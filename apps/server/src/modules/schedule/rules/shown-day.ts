import { whenTold } from '../../binding/rules/when-told.js';
import type { BookedStay, Day } from './may-take.js';

/** In which community a list is read, and whose bound resident in that community reads it; null for anybody else. */
export interface Reader {
  communityId: string;
  customerOf: string | null;
}

/**
 * A day of an engineer as a list may show it: as if nothing were booked where that would tell of one household. All lists
 * that one reader can get leave out the same, or their difference would tell what each of them hides.
 */
export function shownDay(engineerId: string, day: Day, reader: Reader): Day {
  const mayTell = ({ communityId, bound }: BookedStay) => {
    const elsewhere = reader.customerOf === engineerId && reader.communityId !== communityId;
    return whenTold(elsewhere ? 'takenElsewhere' : 'taken', bound) === 'minute';
  };
  return { ...day, stays: day.stays.filter(mayTell) };
}

/** Whether the reader's lists of that engineer's times may leave in what is taken; `keepsTaken`: his own community's do. */
export const hidesTaken = (engineerId: string, reader: Reader, keepsTaken: boolean): boolean =>
  keepsTaken || reader.customerOf !== engineerId;
