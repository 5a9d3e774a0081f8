import type { Db, Params } from '../../foundation/database/db.js';
import { claimDue } from '../../foundation/jobs/claim-due.js';
import { LANES } from './fan-out.queries.js';
import type { Channel } from './notification.entity.js';

/** Quiet hours and used-up quotas end within a day. */
const DELIVERIES = {
  table: 'notification_delivery',
  due: 'next_at',
  leaseMs: 30_000,
  longestMs: 25 * 3600_000,
};

/** Deliveries that one worker holds until its lease ends. `where` finds them, as long as they are still waiting. */
export interface Claimed {
  token: string;
  count: number;
  where: string;
  params: Params;
}

/** Takes the next batch of due deliveries for one worker, the most urgent lane first; null when nothing is due. */
export async function claimDeliveries(db: Db, now: Date, channel: Channel, size: number): Promise<Claimed | null> {
  for (const lane of Object.values(LANES)) {
    const which = { where: `channel = :channel AND state = 'waiting' AND lane = :lane`, params: { channel, lane } };
    const held = await claimDue(db, now, { ...DELIVERIES, size }, which);
    if (!held) continue;
    const where = `d.channel = :channel AND d.state = 'waiting' AND d.lane = :lane AND d.next_at = :until AND d.claim = :token`;
    const { token, until, count } = held;
    return { token, count, where, params: { channel, lane, until, token } };
  }
  return null;
}
