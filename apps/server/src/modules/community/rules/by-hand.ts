import { visible } from '../../../foundation/text/blank.js';
import { comparable } from './search-text.js';

/** A community as somebody writes it down. */
export interface HandWritten {
  name: string;
  households?: number;
  householdsAsOf?: string;
  lat?: number;
  lng?: number;
}

type Refusal = 'nameUnsearchable' | 'householdsHalf' | 'asOfAhead' | 'positionHalf';

/** Why it cannot be kept so, or null. `today` is a business date. */
export function mayBeWritten(wish: HandWritten, today: string): Refusal | null {
  if (comparable(visible(wish.name)) === '') return 'nameUnsearchable';
  if ((wish.households === undefined) !== (wish.householdsAsOf === undefined)) return 'householdsHalf';
  if (wish.householdsAsOf !== undefined && wish.householdsAsOf > today) return 'asOfAhead';
  if ((wish.lat === undefined) !== (wish.lng === undefined)) return 'positionHalf';
  return null;
}
