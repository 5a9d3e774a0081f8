import { endOfDay, instantOf } from '../../foundation/clock/shanghai.js';
import { allOf, Filter } from '../../foundation/database/all-of.js';
import type { Db, Tx } from '../../foundation/database/db.js';
import type { AuditEntry } from './audit.entity.js';

export interface AuditWish {
  actor?: string;
  action?: string;
  subject?: string;
  /** First and last day, in Shanghai. */
  from?: string;
  to?: string;
}

/** Newest first, from a place on. */
export async function entriesOf(
  db: Db,
  { actor, action, subject, from, to }: AuditWish,
  place: { fromStart: Date; fromId: string } | null,
  size: number,
): Promise<AuditEntry[]> {
  const filters: Filter[] = [];
  if (actor) filters.push(['actor = :actor', { actor }]);
  if (action) filters.push(['action = :action', { action }]);
  if (subject) filters.push(['subject = :subject', { subject }]);
  if (from) filters.push(['at >= :first', { first: instantOf(from) }]);
  if (to) filters.push(['at < :end', { end: endOfDay(to) }]);
  if (place) filters.push(['(at < :fromStart OR (at = :fromStart AND id < :fromId))', { ...place }]);
  const { where, params } = allOf(filters);
  return db.text.rows<AuditEntry>(
    `SELECT id, at, actor_id AS actorId, actor, address, agent, action,
       action_text AS actionText, subject, told, changes
     FROM audit_entry WHERE ${where} ORDER BY at DESC, id DESC LIMIT ${size}`,
    params,
  );
}

/** What has ever been done, each with its last words: one look into the key for each. */
export function deedsDone(db: Db): Promise<{ action: string; text: string }[]> {
  return db.rows(
    `SELECT done.action, (SELECT entry.action_text FROM audit_entry entry
         WHERE entry.action = done.action ORDER BY entry.at DESC, entry.id DESC LIMIT 1) AS text
     FROM (SELECT action, MAX(at) FROM audit_entry GROUP BY action) done ORDER BY done.action`,
  );
}

/** One more of this day, and how many that makes; nobody else counts for this account until the transaction ends. */
export async function countReveal(tx: Tx, accountId: string, day: string): Promise<number> {
  await tx.affected(
    `INSERT INTO audit_reveal (account_id, day, times) VALUES (:accountId, :day, 1)
     ON DUPLICATE KEY UPDATE times = IF(day = VALUES(day), times + 1, 1), day = VALUES(day)`,
    { accountId, day },
  );
  const counted = await tx.row<{ times: number }>('SELECT times FROM audit_reveal WHERE account_id = :accountId', {
    accountId,
  });
  return counted!.times;
}
