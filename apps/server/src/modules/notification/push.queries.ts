import { Db, Tx } from '../../foundation/database/db.js';
import { externalOf } from '../identity/identity.sql.js';
import type { Claimed } from './claim.queries.js';
import { HEARD_NOW } from './fan-out.queries.js';
import { countMoves } from './reach.queries.js';
import type { DeliveryState } from './notification.entity.js';
import type { NoticeCategory } from './rules/hears.js';

const WEEK_MS = 7 * 86_400_000;
/** The count only stretches the pause: it stops where its column still has room. */
const MOST_TRIES = 100;
const GONE_OUT = `('sending', 'sent', 'unknown')`;

export interface PushRow {
  noticeId: string;
  residentId: string;
  category: NoticeCategory;
  templateId: string;
  data: string;
  linkPage: string;
  linkParams: string;
  expiresAt: Date;
  tries: number;
  openid: Buffer | null;
  heard: number;
  toldBefore: number;
}

/** A claimed batch with everything that decides on each push, as it is at this moment. */
export function claimedPushes(db: Db, { where, params }: Claimed, scope: string): Promise<PushRow[]> {
  return db.rows<PushRow>(
    `SELECT d.notice_id AS noticeId, d.resident_id AS residentId, n.category, n.push_template AS templateId, n.push_data AS data,
       n.link_page AS linkPage, n.link_params AS linkParams, n.expires_at AS expiresAt, d.tries, x.external_id AS openid,
       IF(n.category = 'own', NOT EXISTS (SELECT 1 FROM notification_place p JOIN notification_level l ON l.community_id = p.community_id
         WHERE p.notice_id = d.notice_id AND l.resident_id = d.resident_id AND l.level = 'mute'), ${HEARD_NOW}) AS heard,
       n.push_once AND EXISTS (SELECT 1 FROM notification_notice g JOIN notification_delivery o
         ON o.notice_id = g.id AND o.channel = 'wechat' AND o.resident_id = d.resident_id AND o.state IN ${GONE_OUT}
         WHERE g.merge_key = n.merge_key AND g.kind = n.kind) AS toldBefore
     FROM notification_delivery d JOIN notification_notice n ON n.id = d.notice_id
       LEFT JOIN ${externalOf('d.resident_id')}
     WHERE ${where}`,
    { ...params, scope },
  );
}

/** Marketing pushes of a resident in the last seven days. */
export async function recentMarketing(tx: Tx, residentId: string, now: Date): Promise<number> {
  const [row] = await tx.rows<{ n: string }>(
    `SELECT COUNT(*) AS n FROM notification_delivery o JOIN notification_notice g ON g.id = o.notice_id
     WHERE o.resident_id = :residentId AND o.channel = 'wechat' AND g.category = 'marketing'
       AND o.state IN ${GONE_OUT} AND o.done_at > :doneAt`,
    { residentId, doneAt: new Date(now.getTime() - WEEK_MS) },
  );
  return Number(row.n);
}

export interface Step {
  from: DeliveryState;
  to: DeliveryState;
  /** When it may be taken again, or when `sending` is given up. */
  nextAt?: Date;
  why?: string | null;
  at: Date;
}

type Which = Pick<PushRow, 'noticeId' | 'residentId'> & { token: string };

/** One push goes to its next state if it is still ours; the claim's token decides. Counters go with it. */
export async function step(tx: Tx, { noticeId, residentId, token }: Which, move: Step): Promise<boolean> {
  const keep = move.to === 'sending';
  const again = move.from === 'sending' && move.to === 'waiting' ? 1 : 0;
  const moved = await tx.affected(
    `UPDATE notification_delivery SET state = :to, next_at = COALESCE(:nextAt, next_at), why = :why, done_at = :at, tries = LEAST(tries + :again, ${MOST_TRIES}), claim = ${keep ? 'claim' : 'NULL'}
     WHERE notice_id = :noticeId AND channel = 'wechat' AND resident_id = :residentId AND state = :from AND claim = :token`,
    {
      to: move.to,
      nextAt: move.nextAt ?? null,
      why: move.why ?? null,
      at: move.at,
      again,
      noticeId,
      residentId,
      from: move.from,
      token,
    },
  );
  if (moved !== 1) return false;
  if (move.from !== move.to)
    await countMoves(tx, [{ noticeId, channel: 'wechat', from: move.from, to: move.to, count: 1 }]);
  return true;
}

/**
 * What was being sent when its worker died may have arrived: it is never sent again. What is to be given up later than
 * `latest` was marked when the clock was wrong. Returns how many.
 */
export async function giveUpStale(db: Db, now: Date, latest: Date): Promise<number> {
  return db.transaction(async (tx) => {
    const stale = await tx.rows<{ notice_id: string; resident_id: string }>(
      `SELECT notice_id, resident_id FROM notification_delivery
       WHERE channel = 'wechat' AND state = 'sending' AND lane IN (0, 1, 2) AND (next_at < :now OR next_at > :latest) LIMIT 500 FOR UPDATE`,
      { now, latest },
    );
    for (const { notice_id: noticeId, resident_id: residentId } of stale) {
      await tx.affected(
        `UPDATE notification_delivery SET state = 'unknown', claim = NULL, done_at = :now WHERE notice_id = :noticeId AND channel = 'wechat' AND resident_id = :residentId`,
        { now, noticeId, residentId },
      );
      await countMoves(tx, [{ noticeId, channel: 'wechat', from: 'sending', to: 'unknown', count: 1 }]);
    }
    return stale.length;
  });
}
