import { addDays, businessDate, instantOf, minuteOfDay } from '../../../foundation/clock/shanghai.js';
import type { NoticeCategory } from './hears.js';

export type PushRefusal = 'expired' | 'quieted' | 'noOpenid' | 'toldBefore';

export interface PushFacts {
  expiresAt: Date;
  /** The level of the resident lets it through at this moment. */
  heard: boolean;
  hasOpenid: boolean;
  /** The same news of this community and day was pushed already. */
  toldBefore: boolean;
}

const WEEKLY_CAP = 3;
const QUIET_FROM = 21 * 60;
const QUIET_UNTIL = 9 * 60;

/** Why a push may not go out any more, or null. */
export function mayPush(push: PushFacts, now: Date): PushRefusal | null {
  if (now >= push.expiresAt) return 'expired';
  if (!push.heard) return 'quieted';
  if (!push.hasOpenid) return 'noOpenid';
  if (push.toldBefore) return 'toldBefore';
  return null;
}

/** Whether a resident has had his share of marketing in the last seven days. */
export function overCap(category: NoticeCategory, recentMarketing: number): boolean {
  return category === 'marketing' && recentMarketing >= WEEKLY_CAP;
}

/** When quiet hours end, for what is subject to them and falls into them; null: at once. News of one's own never waits. */
export function quietUntil(category: NoticeCategory, now: Date): Date | null {
  if (category !== 'marketing') return null;
  const minute = minuteOfDay(now);
  const today = businessDate(now);
  if (minute < QUIET_UNTIL) return instantOf(today, QUIET_UNTIL);
  return minute >= QUIET_FROM ? instantOf(addDays(today, 1), QUIET_UNTIL) : null;
}
