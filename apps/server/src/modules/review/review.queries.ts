import type { Where } from '../../foundation/database/conditions.js';
import type { Db, Tx } from '../../foundation/database/db.js';
import { servedBy } from '../booking/booking.sql.js';
import { staffRolesOf } from '../identity/identity.sql.js';
import { ANSWERABLE } from './review-cards.queries.js';
import { Review } from './review.entity.js';
import type { Tally } from './rules/rating.js';
import type { ReviewTag } from './rules/review-tags.js';

/** Locks a review before anything that hangs on it: its text, its reply, its photos and their moderation. */
export function holdReview(tx: Tx, where: Where<Review>): Promise<Review | null> {
  return tx.repository(Review).findOne({ where, lock: { mode: 'pessimistic_write' } });
}

/** Counts a review; its stars and tags stay counted for good. */
export async function countReview(
  tx: Tx,
  { engineerId, communityId, stars }: Review,
  tags: ReviewTag[],
): Promise<void> {
  await tx.affected(
    `INSERT INTO review_tally (community_id, engineer_id, n, stars) VALUES (:communityId, :engineerId, 1, :stars)
     ON DUPLICATE KEY UPDATE n = n + 1, stars = review_tally.stars + VALUES(stars)`,
    { communityId, engineerId, stars },
  );
  // In one order for everybody, so that two reviews never wait for each other.
  for (const tag of [...tags].sort())
    await tx.affected(
      'INSERT INTO review_tag_tally (engineer_id, tag, n) VALUES (:engineerId, :tag, 1) ON DUPLICATE KEY UPDATE n = n + 1',
      { engineerId, tag },
    );
}

export async function tallyOfEngineer(db: Db, engineerId: string): Promise<Tally> {
  const row = await db.row<{ n: string | null; stars: string | null }>(
    'SELECT SUM(n) AS n, SUM(stars) AS stars FROM review_tally WHERE engineer_id = :engineerId',
    { engineerId },
  );
  return { n: Number(row?.n ?? 0), stars: Number(row?.stars ?? 0) };
}

/** What residents say most of him. */
export function tagsOfEngineer(db: Db, engineerId: string): Promise<{ tag: ReviewTag; n: number }[]> {
  return db.rows('SELECT tag, n FROM review_tag_tally WHERE engineer_id = :engineerId ORDER BY n DESC, tag LIMIT 10', {
    engineerId,
  });
}

/** How many of his reviews he may answer; counted up to `most`. */
export async function answerableBy(db: Db, engineerId: string, most: number): Promise<number> {
  const row = await db.row<{ n: string }>(
    `SELECT COUNT(*) AS n FROM (SELECT 1 FROM review x WHERE x.engineer_id = :engineerId AND ${ANSWERABLE} LIMIT ${most}) some`,
    { engineerId },
  );
  return Number(row?.n ?? 0);
}

/** Where a review stands in the order of time. */
export function positionOf(db: Db, id: string): Promise<{ at: Date; id: string } | null> {
  return db.row<{ at: Date; id: string }>('SELECT created_at AS at, id FROM review WHERE id = :id', { id });
}

/** Whether the engineer has finished a booking of the resident, and whether that is an account of staff. */
export async function likerOf(
  db: Db,
  residentId: string,
  engineerId: string,
): Promise<{ served: boolean; isStaff: boolean }> {
  const row = await db.row<{ served: string; staff: string }>(
    `SELECT ${servedBy(':residentId', ':engineerId')} AS served, ${staffRolesOf(':residentId')} AS staff`,
    { residentId, engineerId },
  );
  return { served: Number(row?.served) > 0, isStaff: Number(row?.staff) > 0 };
}

/** Moves reviews and what they add up to; likes are counted on the reviews themselves. */
export async function moveReviews(tx: Tx, fromId: string, intoId: string): Promise<number> {
  const moved = await tx.affected('UPDATE review SET community_id = :intoId WHERE community_id = :fromId', {
    intoId,
    fromId,
  });
  await tx.affected(
    `INSERT INTO review_tally (community_id, engineer_id, n, stars)
     SELECT :intoId, t.engineer_id, t.n, t.stars FROM (SELECT engineer_id, n, stars FROM review_tally WHERE community_id = :fromId) t
     ON DUPLICATE KEY UPDATE n = review_tally.n + VALUES(n), stars = review_tally.stars + VALUES(stars)`,
    { intoId, fromId },
  );
  await tx.affected('DELETE FROM review_tally WHERE community_id = :fromId', { fromId });
  return moved;
}

type Text = 'text' | 'reply';

/** A text of a review is decided; `state` is the column of its state. */
export async function decideText(
  tx: Tx,
  reviewId: string,
  { text, state, decided }: { text: Text; state: `${Text}_state`; decided: string },
): Promise<void> {
  await tx.affected(`UPDATE review SET ${state} = :decided WHERE id = :reviewId AND ${text} IS NOT NULL`, {
    decided,
    reviewId,
  });
}

/** A text of each review; those without are left out. */
export function textsOf(db: Db, text: Text, reviewIds: string[]): Promise<{ id: string; text: string }[]> {
  return db.rows(`SELECT id, ${text} AS text FROM review WHERE id IN (:reviewIds) AND ${text} IS NOT NULL`, {
    reviewIds,
  });
}

/** How many reviews a community has. Takes `fromId`. */
export const REVIEWS_THERE = 'SELECT COUNT(*) FROM review WHERE community_id = :fromId';
