import { Injectable } from '@nestjs/common';
import { Clock } from '../../foundation/clock/clock.js';
import { Db } from '../../foundation/database/db.js';
import { LikeView } from './review.dto.js';
import { Review } from './review.entity.js';
import { reviewErrors } from './review.errors.js';
import { likerOf } from './review.queries.js';
import { mayLike } from './rules/may-like.js';

/** Likes. The row of a like decides; the number on the review goes with it, in the same transaction. */
@Injectable()
export class LikesService {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  /** Liking twice changes nothing. */
  async like(residentId: string, id: string): Promise<void> {
    await this.db.transaction(async (tx) => {
      const review = await tx.repository(Review).findOneBy({ id });
      if (!review) throw reviewErrors.unknown();
      const isAuthor = review.residentId === residentId;
      const refusal = mayLike({ isAuthor, ...(await likerOf(this.db, residentId, review.engineerId)) });
      if (refusal) throw reviewErrors[refusal]();
      const added = await tx.affected(
        'INSERT IGNORE INTO review_like (review_id, resident_id, created_at) VALUES (:id, :residentId, :now)',
        { id, residentId, now: this.clock.now() },
      );
      if (added === 1) await tx.affected('UPDATE review SET likes = likes + 1 WHERE id = :id', { id });
    });
  }

  /** Everybody may take his own like back, whatever has become of him. */
  async unlike(residentId: string, id: string): Promise<void> {
    await this.db.transaction(async (tx) => {
      if (!(await tx.repository(Review).existsBy({ id }))) throw reviewErrors.unknown();
      const removed = await tx.affected('DELETE FROM review_like WHERE review_id = :id AND resident_id = :residentId', {
        id,
        residentId,
      });
      if (removed === 1) await tx.affected('UPDATE review SET likes = likes - 1 WHERE id = :id', { id });
    });
  }

  /** How many like it, and whether this resident does. */
  async of(residentId: string, id: string): Promise<LikeView> {
    const row = await this.db.row<{ likes: number; liked: number }>(
      `SELECT r.likes, EXISTS (SELECT 1 FROM review_like WHERE review_id = r.id AND resident_id = :residentId) AS liked
       FROM review r WHERE r.id = :id`,
      { residentId, id },
    );
    if (!row) throw reviewErrors.unknown();
    return { likes: row.likes, liked: Number(row.liked) === 1 };
  }
}
