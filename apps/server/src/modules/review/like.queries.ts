import type { Db, Tx } from '../../foundation/database/db.js';

/** The row of a like decides; the number on the review goes with it. Liking twice changes nothing. */
export async function addLike(tx: Tx, reviewId: string, residentId: string, now: Date): Promise<void> {
  const added = await tx.affected(
    'INSERT IGNORE INTO review_like (review_id, resident_id, created_at) VALUES (:reviewId, :residentId, :now)',
    { reviewId, residentId, now },
  );
  if (added === 1) await tx.affected('UPDATE review SET likes = likes + 1 WHERE id = :reviewId', { reviewId });
}

export async function removeLike(tx: Tx, reviewId: string, residentId: string): Promise<void> {
  const removed = await tx.affected(
    'DELETE FROM review_like WHERE review_id = :reviewId AND resident_id = :residentId',
    { reviewId, residentId },
  );
  if (removed === 1) await tx.affected('UPDATE review SET likes = likes - 1 WHERE id = :reviewId', { reviewId });
}

/** How many like a review, and whether this resident does; null when it is unknown. */
export function likesOf(
  db: Db,
  reviewId: string,
  residentId: string,
): Promise<{ likes: number; liked: number } | null> {
  return db.row(
    `SELECT r.likes, EXISTS (SELECT 1 FROM review_like WHERE review_id = r.id AND resident_id = :residentId) AS liked
     FROM review r WHERE r.id = :reviewId`,
    { residentId, reviewId },
  );
}
