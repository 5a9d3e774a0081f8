import type { Db, Tx } from '../../foundation/database/db.js';
import { claimDue, Queue } from '../../foundation/jobs/claim-due.js';
import { HEARD_NOW, LANES } from './fan-out.queries.js';

export interface InboxRow {
  id: string;
  kind: string;
  title: string;
  body: string;
  linkPage: string;
  linkParams: string;
  doneAt: Date;
  readAt: Date | null;
}

export type InboxPlace = Pick<InboxRow, 'id' | 'doneAt'>;

const MINE = `resident_id = :residentId AND channel = 'inbox'`;

/** What was delivered to a resident, the latest first, after a place. */
export function inboxOf(db: Db, residentId: string, last: InboxPlace | null, limit: number): Promise<InboxRow[]> {
  const below = last ? 'AND d.done_at <= :lastAt AND (d.done_at < :lastAt OR d.notice_id < :lastId)' : '';
  return db.rows<InboxRow>(
    `SELECT n.id, n.kind, n.title, n.body, n.link_page AS linkPage, n.link_params AS linkParams, d.done_at AS doneAt, d.read_at AS readAt
     FROM notification_delivery d JOIN notification_notice n ON n.id = d.notice_id
     WHERE d.resident_id = :residentId AND d.channel = 'inbox' ${below} AND d.state = 'delivered'
     ORDER BY d.done_at DESC, d.notice_id DESC LIMIT ${limit}`,
    { residentId, ...(last && { lastAt: last.doneAt, lastId: last.id }) },
  );
}

/** The place of a notice in a resident's inbox, or null when it is not there. */
export function placeInInbox(db: Db, residentId: string, noticeId: string): Promise<InboxPlace | null> {
  return db.row<InboxPlace>(
    `SELECT notice_id AS id, done_at AS doneAt FROM notification_delivery WHERE notice_id = :noticeId AND ${MINE} AND state = 'delivered'`,
    { noticeId, residentId },
  );
}

export async function unreadOf(db: Db, residentId: string): Promise<number> {
  const sql = 'SELECT unread FROM notification_inbox WHERE resident_id = :residentId';
  return (await db.row<{ unread: number }>(sql, { residentId }))?.unread ?? 0;
}

const READ = `UPDATE notification_delivery SET read_at = :now WHERE ${MINE} AND state = 'delivered' AND read_at IS NULL`;

/** Reads one notice. Returns how many were unread. */
export function readOne(tx: Tx, residentId: string, noticeId: string, now: Date): Promise<number> {
  return tx.affected(`${READ} AND notice_id = :noticeId`, { now, residentId, noticeId });
}

/** Reads what was delivered up to a place. Returns how many were unread. */
export function readUpTo(tx: Tx, residentId: string, { id, doneAt }: InboxPlace, now: Date): Promise<number> {
  const sql = `${READ} AND done_at <= :doneAt AND (done_at < :doneAt OR notice_id <= :id)`;
  return tx.affected(sql, { now, residentId, doneAt, id });
}

/** What was told of a subject: all, or some kinds, or what was delivered by a moment. */
export interface ToldOf {
  mergeKey: string;
  kinds?: string[];
  until?: Date;
}

/** Reads what was delivered of a subject. Returns how many were unread. */
export function readSubject(
  tx: Tx,
  residentId: string,
  { mergeKey, kinds = [], until }: ToldOf,
  now: Date,
): Promise<number> {
  const ofKinds = kinds.length > 0 ? 'AND g.kind IN (:kinds)' : '';
  return tx.affected(
    `UPDATE notification_notice g JOIN notification_delivery d ON d.notice_id = g.id SET d.read_at = :now
     WHERE g.merge_key = :mergeKey AND d.resident_id = :residentId AND d.channel = 'inbox' AND d.state = 'delivered'
       AND d.read_at IS NULL AND d.done_at <= :until ${ofKinds}`,
    { now, residentId, mergeKey, until: until ?? now, ...(kinds.length > 0 && { kinds }) },
  );
}

export async function countRead(tx: Tx, residentId: string, read: number): Promise<void> {
  await tx.affected('UPDATE notification_inbox SET unread = unread - :read WHERE resident_id = :residentId', {
    read,
    residentId,
  });
}

const BATCHES: Queue = {
  table: 'notification_batch',
  due: 'due_at',
  leaseMs: 30_000,
  // More than the minute in which more news of a day is awaited.
  longestMs: 300_000,
  size: 4,
};

export interface Batch {
  noticeId: string;
  firstId: string;
  lastId: string;
  token: string;
}

/** Takes due batches by an autocommit UPDATE with a token and a lease, the most urgent lane first. */
export async function takeBatches(db: Db, now: Date): Promise<Batch[]> {
  for (const lane of Object.values(LANES)) {
    const held = await claimDue(db, now, BATCHES, { where: 'lane = :lane', params: { lane } });
    if (!held) continue;
    const { token, until } = held;
    const rows = await db.rows<Omit<Batch, 'token'>>(
      `SELECT notice_id AS noticeId, first_id AS firstId, last_id AS lastId FROM notification_batch
       WHERE lane = :lane AND due_at = :until AND claim = :token ORDER BY notice_id, first_id`,
      { lane, until, token },
    );
    return rows.map((row) => ({ ...row, token }));
  }
  return [];
}

/** Strikes out a batch. False: another worker has it since our lease ended, or it was cut anew. */
export async function strikeOut(tx: Tx, { noticeId, firstId, token }: Batch): Promise<boolean> {
  const ours = 'DELETE FROM notification_batch WHERE notice_id = :noticeId AND first_id = :firstId AND claim = :token';
  return (await tx.affected(ours, { noticeId, firstId, token })) === 1;
}

const OF_BATCH = `d.notice_id = :noticeId AND d.channel = 'inbox' AND d.resident_id BETWEEN :firstId AND :lastId AND d.state = 'waiting'`;
const placeOf = ({ noticeId, firstId, lastId }: Batch) => ({ noticeId, firstId, lastId });

/** Keeps whoever supersedes the notice out until the batch is done. */
export async function lockBatch(tx: Tx, batch: Batch): Promise<void> {
  await tx.rows(`SELECT COUNT(*) FROM notification_delivery d WHERE ${OF_BATCH} FOR UPDATE`, placeOf(batch));
}

/** Leaves out those who do not hear of it any more. Returns how many. */
export function skipQuieted(tx: Tx, batch: Batch, now: Date): Promise<number> {
  return tx.affected(
    `UPDATE notification_delivery d JOIN notification_notice n ON n.id = d.notice_id SET d.state = 'skipped', d.why = 'quieted', d.done_at = :now
     WHERE ${OF_BATCH} AND n.category <> 'own' AND NOT ${HEARD_NOW}`,
    { ...placeOf(batch), now },
  );
}

/** Counts one more unread notice for each of the batch; their inboxes are locked. */
export async function countUnread(tx: Tx, batch: Batch): Promise<void> {
  await tx.affected(
    `INSERT INTO notification_inbox (resident_id, unread) SELECT d.resident_id, 1 FROM notification_delivery d WHERE ${OF_BATCH}
     ON DUPLICATE KEY UPDATE unread = unread + 1`,
    placeOf(batch),
  );
}

/** Returns how many got it. */
export function deliverBatch(tx: Tx, batch: Batch, shownAt: Date): Promise<number> {
  return tx.affected(
    `UPDATE notification_delivery d SET d.state = 'delivered', d.done_at = :shownAt WHERE ${OF_BATCH}`,
    { ...placeOf(batch), shownAt },
  );
}
