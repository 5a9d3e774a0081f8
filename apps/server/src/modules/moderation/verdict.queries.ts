import type { Db, Tx } from '../../foundation/database/db.js';
import type { MediaVerdict } from '../../gateways/wechat/messages/wechat-messages.js';
import type { Suggest } from '../../gateways/wechat/wechat.gateway.js';
import type { ModerationItem } from './moderation.entity.js';

export interface ParkedVerdict {
  suggest: Suggest;
  label: number;
  unreachable: number;
}

/** Keeps a verdict until its item is found; one that came before stays. */
export async function parkVerdict(db: Db, verdict: MediaVerdict, now: Date): Promise<void> {
  const { traceId, suggest, label, unreachable } = verdict;
  await db.autocommit(
    'INSERT IGNORE INTO moderation_verdict (trace_id, suggest, label, unreachable, at) VALUES (:traceId, :suggest, :label, :unreachable, :now)',
    { traceId, suggest, label, unreachable: unreachable ? 1 : 0, now },
  );
}

export function parkedVerdict(tx: Tx, traceId: string): Promise<ParkedVerdict | null> {
  return tx.row('SELECT suggest, label, unreachable FROM moderation_verdict WHERE trace_id = :traceId', { traceId });
}

/** Whoever deletes it applies it. False: somebody was faster. */
export async function takeVerdict(tx: Tx, traceId: string): Promise<boolean> {
  return (await tx.affected('DELETE FROM moderation_verdict WHERE trace_id = :traceId', { traceId })) === 1;
}

export function forgetVerdicts(db: Db, before: Date, size: number): Promise<number> {
  return db.autocommit(`DELETE FROM moderation_verdict WHERE at < :before LIMIT ${size}`, { before });
}

type Claimed = Pick<ModerationItem, 'id' | 'claim'>;

/** A picture that WeChat looks at is looked at again at `nextAt`. */
export async function awaitVerdict(db: Db, { id, claim }: Claimed, traceId: string, nextAt: Date): Promise<void> {
  await db.autocommit(
    'UPDATE moderation_item SET trace_id = :traceId, next_at = :nextAt, claim = NULL WHERE id = :id AND claim = :claim',
    { traceId, nextAt, id, claim },
  );
}

/** WeChat gave no answer: it is asked again at `nextAt`. */
export async function tryAgain(db: Db, { id, claim }: Claimed, nextAt: Date): Promise<void> {
  await db.autocommit(
    'UPDATE moderation_item SET next_at = :nextAt, tries = tries + 1, claim = NULL WHERE id = :id AND claim = :claim',
    { nextAt, id, claim },
  );
}

/** WeChat could not fetch the picture: it is asked once more. */
export async function askOnceMore(tx: Tx, { id, traceId }: ModerationItem, now: Date): Promise<void> {
  await tx.affected(
    'UPDATE moderation_item SET unreachable = 1, trace_id = NULL, next_at = :now, claim = NULL WHERE id = :id AND trace_id = :traceId',
    { now, id, traceId },
  );
}
