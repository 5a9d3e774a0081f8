import type { RegionOf } from '../../foundation/auth/audience.js';
import { allOf, Filter } from '../../foundation/database/all-of.js';
import { Db, Tx } from '../../foundation/database/db.js';
import { isInRegion } from '../community/community.sql.js';
import type { Channel, DeliveryState } from './notification.entity.js';

/** Deliveries of a notice that went from one state to another; `from` null: they are new. */
export interface Move {
  noticeId: string;
  channel: Channel;
  from: DeliveryState | null;
  to: DeliveryState;
  count: number;
}

/** The counters behind the reach report change in the transaction of the deliveries. */
export async function countMoves(tx: Tx, moves: Move[]): Promise<void> {
  const rows = moves
    .filter(({ count }) => count > 0)
    .flatMap(({ noticeId, channel, from, to, count }) => [
      ...(from ? [[noticeId, channel, from, -count]] : []),
      [noticeId, channel, to, count],
    ]);
  if (rows.length === 0) return;
  // In one order everywhere: two workers do not wait for each other crosswise.
  rows.sort((a, b) => (String(a) < String(b) ? -1 : 1));
  await tx.affected(
    `INSERT INTO notification_reach (notice_id, channel, state, n) VALUES :rows ON DUPLICATE KEY UPDATE n = n + VALUES(n)`,
    { rows },
  );
}

export interface NoticeRow {
  id: string;
  kind: string;
  title: string;
  body: string;
  created_at: Date;
}

export interface ReachRow {
  notice_id: string;
  channel: Channel;
  state: DeliveryState;
  n: number;
}

const PLACES = 'FROM notification_place p WHERE p.notice_id = n.id';

/** A notice `n` is in the divisions of who asks when all its communities are; what is told to one person has none. */
const IN_REGION = `(:regionOf IS NULL OR (EXISTS (SELECT 1 ${PLACES})
  AND NOT EXISTS (SELECT 1 ${PLACES} AND NOT ${isInRegion('p.community_id')})))`;

/** Notices, newest first, below an id. */
export function noticesBelow(
  db: Db,
  { after, communityId }: { after: string | null; communityId?: string },
  regionOf: RegionOf,
  limit: number,
): Promise<NoticeRow[]> {
  const filters: Filter[] = [[IN_REGION, { regionOf }]];
  if (communityId)
    filters.push([
      'n.id IN (SELECT q.notice_id FROM notification_place q WHERE q.community_id = :communityId)',
      { communityId },
    ]);
  if (after) filters.push(['n.id < :after', { after }]);
  const { where, params } = allOf(filters);
  return db.rows<NoticeRow>(
    `SELECT n.id, n.kind, n.title, n.body, n.created_at FROM notification_notice n WHERE ${where} ORDER BY n.id DESC LIMIT ${limit}`,
    params,
  );
}

export async function isNoticeInRegion(tx: Tx, id: string, regionOf: RegionOf): Promise<boolean> {
  return (
    (await tx.row(`SELECT 1 FROM notification_notice n WHERE n.id = :id AND ${IN_REGION}`, { id, regionOf })) !== null
  );
}

export function reachOf(db: Db, ids: string[]): Promise<ReachRow[]> {
  if (ids.length === 0) return Promise.resolve([]);
  return db.rows<ReachRow>(
    `SELECT notice_id, channel, state, n FROM notification_reach WHERE notice_id IN (:ids) AND n > 0`,
    { ids },
  );
}

/** All of a notice whose end is unknown wait to be pushed again. Returns how many. */
export function pushUnknownAgain(tx: Tx, noticeId: string, now: Date): Promise<number> {
  return tx.affected(
    `UPDATE notification_delivery SET state = 'waiting', next_at = :now, done_at = NULL, tries = 0, why = 'resent'
     WHERE notice_id = :noticeId AND channel = 'wechat' AND state = 'unknown'`,
    { now, noticeId },
  );
}

export interface Resent {
  id: string;
  noticeId: string;
  resent: number;
  reason: string;
  operatorId: string;
  now: Date;
}

/** Who sent how many again, and why. */
export async function auditResend(tx: Tx, resend: Resent): Promise<void> {
  await tx.affected(
    'INSERT INTO notification_resend (id, notice_id, resent, reason, by_account, at) VALUES (:id, :noticeId, :resent, :reason, :operatorId, :now)',
    { ...resend },
  );
}
