import { Db } from '../../foundation/database/db.js';
import type { CardRow } from '../visit/visit.sql.js';
import { reviewCardsSql } from './review.sql.js';

export type ReviewsOf = 'community_id' | 'engineer_id';

/** Everything after a review in the order of time. A row constructor would not use the index. */
const AFTER = 'AND x.created_at <= :afterAt AND (x.created_at < :afterAt OR x.id < :afterId)';

/** Of review `x`: its engineer may write something under it. */
export const ANSWERABLE = `x.withdrawn = 0 AND (x.reply IS NULL OR x.reply_state = 'rejected')`;

export interface Wanted {
  of: ReviewsOf;
  /** Only those that can be answered. */
  answerable?: boolean;
  id: string;
  after: { at: Date; id: string } | null;
  callerId: string;
}

/** A page of reviews, newest first. */
export function reviewPage(db: Db, { of, answerable, id, after, callerId }: Wanted, limit: number): Promise<CardRow[]> {
  const position = after && { afterAt: after.at, afterId: after.id };
  const which = `x.${of} = :id ${answerable ? `AND ${ANSWERABLE}` : ''} ${after ? AFTER : ''} ORDER BY x.created_at DESC, x.id DESC LIMIT ${limit}`;
  return db.rows<CardRow>(reviewCardsSql(which), { callerId, id, ...position });
}

/** One review by its own id or by that of its booking. */
export async function oneReview(
  db: Db,
  by: 'id' | 'booking_id',
  id: string,
  callerId: string,
): Promise<CardRow | null> {
  return db.row<CardRow>(reviewCardsSql(`x.${by} = :id`), { callerId, id });
}
