import type { RegionOf } from '../../foundation/auth/audience.js';
import { LessThan } from '../../foundation/database/conditions.js';
import type { Db, Tx } from '../../foundation/database/db.js';
import { isInRegion } from '../community/community.sql.js';
import type { ComplaintAgain } from './complaint.dto.js';
import { Complaint, ComplaintState } from './complaint.entity.js';

/** Nobody has handled it yet. */
const WAITS = `state = 'registered'`;

/** Its time has passed, and that is not noted yet. Takes `now`. */
const OVERDUE_UNNOTED = `${WAITS} AND overdue_at IS NULL AND due_at < :now`;

export interface Wanted {
  state: ComplaintState;
  /** Only those not handled in time, or only the others; null: all. */
  late: { is: boolean; now: Date } | null;
  /** The last one of the page before. */
  last: Complaint | null;
  regionOf: RegionOf;
  communityId?: string;
}

const IN_REGION = isInRegion('c.community_id');

/** One in the divisions of who asks. */
export function complaintIn(db: Db, id: string, regionOf: RegionOf): Promise<Complaint | null> {
  return db.repository(Complaint).createQueryBuilder('c').where(IN_REGION, { regionOf }).andWhere({ id }).getOne();
}

/** In the order of their due time, by keys: (state, due_at), or for late answers (state, overdue_at), which is the same time. */
export function complaintsByDue(db: Db, wanted: Wanted, limit: number): Promise<Complaint[]> {
  const { state, communityId, late, last, regionOf } = wanted;
  const query = db.repository(Complaint).createQueryBuilder('c').where('c.state = :state', { state });
  query.andWhere(IN_REGION, { regionOf });
  if (communityId) query.andWhere({ communityId });
  const answered = state === 'handled';
  if (late && answered) query.andWhere(`c.overdueAt IS ${late.is ? 'NOT NULL' : 'NULL'}`);
  if (late && !answered) query.andWhere(`c.dueAt ${late.is ? '<' : '>='} :now`, { now: late.now });
  const by = late?.is && answered ? 'c.overdueAt' : 'c.dueAt';
  if (last) query.andWhere(`${by} >= :due AND (${by} > :due OR c.id > :id)`, { due: last.dueAt, id: last.id });
  query.orderBy(by);
  // The same time again, as the key holds it.
  if (by !== 'c.dueAt') query.addOrderBy('c.dueAt');
  return query.addOrderBy('c.id').take(limit).getMany();
}

const SHOWN = 10;

/** What was said again of each complaint: the newest ten, oldest first. */
export async function saidAgain(db: Db, ids: string[]): Promise<Map<string, ComplaintAgain[]>> {
  const said = new Map<string, ComplaintAgain[]>();
  if (ids.length === 0) return said;
  const rows = await db.rows<{ complaintId: string; text: string; at: Date }>(
    `SELECT r.complaint_id AS complaintId, r.text, r.at FROM (
       SELECT complaint_id, id, text, at, ROW_NUMBER() OVER (PARTITION BY complaint_id ORDER BY at DESC, id DESC) AS n
       FROM complaint_repeat WHERE complaint_id IN (:ids)) r
     WHERE r.n <= ${SHOWN} ORDER BY r.complaint_id, r.at, r.id`,
    { ids },
  );
  for (const { complaintId, text, at } of rows)
    said.set(complaintId, [...(said.get(complaintId) ?? []), { text, at: at.toISOString() }]);
  return said;
}

/** A resident's own below an id, newest first. */
export function complaintsBelow(
  db: Db,
  residentId: string,
  after: string | undefined,
  limit: number,
): Promise<Complaint[]> {
  const where = { residentId, ...(after && { id: LessThan(after) }) };
  return db.repository(Complaint).find({ where, order: { id: 'DESC' }, take: limit });
}

/** Handled once. False: it is unknown, or somebody has handled it. */
export async function handleComplaint(
  tx: Tx,
  id: string,
  { upheld, answer, operatorId, now }: { upheld: boolean; answer: string; operatorId: string; now: Date },
): Promise<boolean> {
  const changed = await tx.affected(
    `UPDATE complaint SET state = 'handled', upheld = :upheld, answer = :answer, handled_at = :now, handled_by = :operatorId WHERE id = :id AND ${WAITS}`,
    { upheld: upheld ? 1 : 0, answer, now, operatorId, id },
  );
  return changed === 1;
}

/** Counts that it was said again. False: it does not wait any more. */
export async function countRepeat(tx: Tx, id: string): Promise<boolean> {
  const waits = `UPDATE complaint SET repeats = repeats + 1 WHERE id = :id AND ${WAITS}`;
  return (await tx.affected(waits, { id })) === 1;
}

/** Some whose time has passed and of which that is not noted yet. */
export async function overdueUnnoted(db: Db, now: Date, limit: number): Promise<string[]> {
  const rows = await db.rows<{ id: string }>(
    `SELECT id FROM complaint WHERE ${OVERDUE_UNNOTED} ORDER BY due_at LIMIT ${limit}`,
    { now },
  );
  return rows.map(({ id }) => id);
}

/** Notes that its time has passed. False: it has not, or that is noted. */
export async function noteOverdue(tx: Tx, id: string, now: Date): Promise<boolean> {
  const passed = await tx.affected(`UPDATE complaint SET overdue_at = due_at WHERE id = :id AND ${OVERDUE_UNNOTED}`, {
    id,
    now,
  });
  return passed === 1;
}

export function moveComplaints(tx: Tx, fromId: string, intoId: string): Promise<number> {
  return tx.affected('UPDATE complaint SET community_id = :intoId WHERE community_id = :fromId', { intoId, fromId });
}

/** How many complaints a community has. Takes `fromId`. */
export const COMPLAINTS_THERE = 'SELECT COUNT(*) FROM complaint WHERE community_id = :fromId';
