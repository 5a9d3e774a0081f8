import { allOf, Filter } from '../../foundation/database/all-of.js';
import type { Db } from '../../foundation/database/db.js';
import type { AuditEntry } from './audit.entity.js';

export interface AuditWish {
  actor?: string;
  action?: string;
  subject?: string;
}

/** Newest first, from a place on. */
export async function entriesOf(
  db: Db,
  { actor, action, subject }: AuditWish,
  from: { fromStart: Date; fromId: string } | null,
  size: number,
): Promise<AuditEntry[]> {
  const filters: Filter[] = [];
  if (actor) filters.push(['actor = :actor', { actor }]);
  if (action) filters.push(['action = :action', { action }]);
  if (subject) filters.push(['subject = :subject', { subject }]);
  if (from) filters.push(['(at < :fromStart OR (at = :fromStart AND id < :fromId))', { ...from }]);
  const { where, params } = allOf(filters);
  return db.text.rows<AuditEntry>(
    `SELECT id, at, actor_id AS actorId, actor, address, agent, action,
       action_text AS actionText, subject, told
     FROM audit_entry WHERE ${where} ORDER BY at DESC, id DESC LIMIT ${size}`,
    params,
  );
}
