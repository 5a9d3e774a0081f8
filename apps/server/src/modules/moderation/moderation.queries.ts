import type { RegionOf } from '../../foundation/auth/audience.js';
import { In, MoreThan } from '../../foundation/database/conditions.js';
import type { Db, Tx } from '../../foundation/database/db.js';
import {
  ContentKind,
  MODERATION_QUEUES,
  ModerationItem,
  ModerationQueue,
  PUBLIC_KINDS,
  ReportReason,
} from './moderation.entity.js';
import type { Decided } from './rules/may-decide.js';

type Audited = 'approve' | 'reject' | 'ugcOn' | 'ugcOff';

/** Who did what when: kept when the item itself is long gone. */
export async function audit(
  tx: Tx,
  row: { id: string; action: Audited; item: ModerationItem | null; reason: string | null; by: string; at: Date },
): Promise<void> {
  const { id, action, item, reason, by, at } = row;
  await tx.affected(
    'INSERT INTO moderation_audit (id, action, item_id, kind, subject_id, reason, by_account, at) VALUES (:id, :action, :itemId, :kind, :subjectId, :reason, :by, :at)',
    {
      id,
      action,
      itemId: item?.id ?? null,
      kind: item?.kind ?? null,
      subjectId: item?.subjectId ?? null,
      reason,
      by,
      at,
    },
  );
}

interface Decision {
  state: Decided;
  label?: number;
  by: string | null;
  reason: string | null;
  at: Date;
}

/** Writes a decision on an item as it was read. False: somebody was faster, or it was withdrawn. */
export async function writeDecision(tx: Tx, item: ModerationItem, decision: Decision): Promise<boolean> {
  const { state, label = null, by, reason, at } = decision;
  const written = await tx.affected(
    `UPDATE moderation_item SET state = :state, queue = NULL, label = COALESCE(:label, label), next_at = NULL, claim = NULL,
       decided_at = :at, decided_by = :by, reason = :reason, version = version + 1 WHERE id = :id AND version = :version`,
    { state, label, at, by, reason, id: item.id, version: item.version },
  );
  return written === 1;
}

/** Hands an undecided item to the operators, or leaves it as it is when it is none of their business. */
export async function enqueue(tx: Tx, id: string, queue: ModerationQueue, label: number | null = null): Promise<void> {
  await tx.affected(
    `UPDATE moderation_item SET queue = IF(kind = 'record', NULL, :queue), label = COALESCE(:label, label), next_at = NULL, claim = NULL WHERE id = :id AND state = 'pending'`,
    { queue, label, id },
  );
}

export interface ReportRow {
  item_id: string;
  reason: ReportReason;
  text: string | null;
  at: Date;
  n: string;
}

/** The latest five reports of each item, with how many there are. */
export function latestReports(db: Db, itemIds: string[]): Promise<ReportRow[]> {
  if (itemIds.length === 0) return Promise.resolve([]);
  return db.rows<ReportRow>(
    `SELECT item_id, reason, text, at, n FROM (
       SELECT item_id, reason, text, at, COUNT(*) OVER (PARTITION BY item_id) AS n,
         ROW_NUMBER() OVER (PARTITION BY item_id ORDER BY id DESC) AS nth
       FROM moderation_report WHERE item_id IN (:itemIds)) numbered
     WHERE nth <= 5 ORDER BY item_id, nth`,
    { itemIds },
  );
}

/** Which items somebody sees: `inRegion` is what the hook of subjects says of where they lie. */
export interface Seen {
  regionOf: RegionOf;
  inRegion: string;
}

const seenItems = (db: Pick<Db, 'repository'>, { regionOf, inRegion }: Seen) =>
  db.repository(ModerationItem).createQueryBuilder('m').where(inRegion, { regionOf });

/** One of the items that operators see, or null. */
export function publicItem(db: Pick<Db, 'repository'>, id: string, seen: Seen): Promise<ModerationItem | null> {
  return seenItems(db, seen)
    .andWhere({ id, kind: In([...PUBLIC_KINDS]) })
    .getOne();
}

/** What waits for operators in a queue, or in any, after an id; oldest first. */
export function waitingItems(
  db: Db,
  { queue, after }: { queue?: ModerationQueue; after: string },
  seen: Seen,
  limit: number,
): Promise<ModerationItem[]> {
  const where = { queue: In(queue ? [queue] : [...MODERATION_QUEUES]), id: MoreThan(after) };
  return seenItems(db, seen).andWhere(where).orderBy('m.id').take(limit).getMany();
}

/** Deletes what was submitted of a content, each item locked before its reports go. */
export async function deleteItems(tx: Tx, kind: ContentKind, subjectId: string): Promise<void> {
  const held = 'SELECT id FROM moderation_item WHERE kind = :kind AND subject_id = :subjectId FOR UPDATE';
  for (const { id } of await tx.rows<{ id: string }>(held, { kind, subjectId })) {
    await tx.affected('DELETE FROM moderation_report WHERE item_id = :id', { id });
    await tx.affected('DELETE FROM moderation_item WHERE id = :id', { id });
  }
}

/** An approved item waits for operators, because somebody has reported it. False: it is not what it was any more. */
export async function enqueueReported(tx: Tx, { id, version }: ModerationItem): Promise<boolean> {
  const queued = await tx.affected(
    `UPDATE moderation_item SET queue = 'reported' WHERE id = :id AND version = :version AND state = 'approved'`,
    { id, version },
  );
  return queued === 1;
}

export async function isUgcOn(db: Db): Promise<boolean> {
  const row = await db.row<{ is_on: number }>(`SELECT is_on FROM moderation_switch WHERE name = 'ugc'`);
  return row?.is_on !== 0;
}

export async function switchUgc(tx: Tx, on: boolean, by: string, at: Date): Promise<void> {
  await tx.affected(
    `INSERT INTO moderation_switch (name, is_on, changed_by, changed_at) VALUES ('ugc', :isOn, :by, :at)
     ON DUPLICATE KEY UPDATE is_on = VALUES(is_on), changed_by = VALUES(changed_by), changed_at = VALUES(changed_at)`,
    { isOn: on ? 1 : 0, by, at },
  );
}
