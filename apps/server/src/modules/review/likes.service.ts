import { Injectable } from '@nestjs/common';
import { Clock } from '../../foundation/clock/clock.js';
import { Db } from '../../foundation/database/db.js';
import { addLike, likesOf, removeLike } from './like.queries.js';
import { LikeView } from './review.dto.js';
import { Review } from './review.entity.js';
import { reviewErrors } from './review.errors.js';
import { likerOf } from './review.queries.js';
import { mayLike } from './rules/may-like.js';

/** Likes of reviews. */
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
      await addLike(tx, id, residentId, this.clock.now());
    });
  }

  /** Everybody may take his own like back, whatever has become of him. */
  async unlike(residentId: string, id: string): Promise<void> {
    await this.db.transaction(async (tx) => {
      if (!(await tx.repository(Review).existsBy({ id }))) throw reviewErrors.unknown();
      await removeLike(tx, id, residentId);
    });
  }

  /** How many like it, and whether this resident does. */
  async of(residentId: string, id: string): Promise<LikeView> {
    const row = await likesOf(this.db, id, residentId);
    if (!row) throw reviewErrors.unknown();
    return { likes: row.likes, liked: Number(row.liked) === 1 };
  }
}
