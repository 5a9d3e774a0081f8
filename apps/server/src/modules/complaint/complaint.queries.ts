import { Repository } from 'typeorm';
import { Db } from '../../foundation/database/db.js';
import type { ComplaintAgain } from './complaint.dto.js';
import type { Complaint, ComplaintState } from './complaint.entity.js';

export interface Wanted {
  state: ComplaintState;
  /** Only those not handled in time, or only the others; null: all. */
  late: { is: boolean; now: Date } | null;
  /** The last one of the page before. */
  last: Complaint | null;
}

/** In the order of their due time, by keys: (state, due_at), or for late answers (state, overdue_at), which is the same time. */
export function complaintsByDue(
  repository: Repository<Complaint>,
  { state, late, last }: Wanted,
  limit: number,
): Promise<Complaint[]> {
  const query = repository.createQueryBuilder('c').where('c.state = :state', { state });
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
