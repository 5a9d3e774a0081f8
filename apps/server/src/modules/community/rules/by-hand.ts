import type { CommunityKind } from './community-kind.js';
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
  if (comparable(wish.name) === '') return 'nameUnsearchable';
  if ((wish.households === undefined) !== (wish.householdsAsOf === undefined)) return 'householdsHalf';
  if (wish.householdsAsOf !== undefined && wish.householdsAsOf > today) return 'asOfAhead';
  if ((wish.lat === undefined) !== (wish.lng === undefined)) return 'positionHalf';
  return null;
}

/** What of a community is changed by hand. */
export interface Written {
  name: string;
  kind: CommunityKind;
  /** In words. */
  place: string;
  position: string | null;
  households: string | null;
}

const WORDS: Record<keyof Written, string> = {
  name: '名称',
  kind: '类型',
  place: '所在地',
  position: '位置',
  households: '户数',
};
const KINDS: Record<CommunityKind, string> = { estate: '小区', village: '村' };

/** What is different, in words; without anything before, all that there is. */
export function changesOf(before: Written | null, after: Written) {
  return (Object.keys(WORDS) as (keyof Written)[]).flatMap((field) => {
    const [was, is] = [before && shown(before, field), shown(after, field)];
    return was === is ? [] : [{ field, word: WORDS[field], before: was, after: is }];
  });
}

const shown = (written: Written, field: keyof Written) => (field === 'kind' ? KINDS[written.kind] : written[field]);
