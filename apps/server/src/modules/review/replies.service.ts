import { Injectable } from '@nestjs/common';
import { Clock } from '../../foundation/clock/clock.js';
import { Db } from '../../foundation/database/db.js';
import { Outbox } from '../../foundation/events/outbox.js';
import { EngineerService } from '../engineer/engineer.service.js';
import { ModerationService } from '../moderation/moderation.service.js';
import { Review } from './review.entity.js';
import { reviewErrors } from './review.errors.js';
import type { ReviewReplied } from './review.events.js';
import { holdReview } from './review.queries.js';

/** Engineers' replies: one per review, anew only when it was rejected. */
@Injectable()
export class RepliesService {
  constructor(
    private readonly db: Db,
    private readonly engineers: EngineerService,
    private readonly moderation: ModerationService,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  async reply(accountId: string, id: string, text: string): Promise<void> {
    const { id: engineerId } = await this.engineers.ofAccount(accountId);
    const reply = text.trim();
    await this.db.transaction(async (tx) => {
      await this.moderation.requireUgc();
      const review = await holdReview(tx, { id, engineerId });
      if (!review) throw reviewErrors.unknown();
      if (review.withdrawn) throw reviewErrors.withdrawn();
      if (review.replyState && review.replyState !== 'rejected') throw reviewErrors.repliedAlready();
      await tx.repository(Review).update({ id }, { reply, replyState: 'pending', repliedAt: this.clock.now() });
      await this.moderation.submitText(tx, { kind: 'reply', subjectId: id, authorId: accountId, text: reply });
      const { residentId, communityId } = review;
      const fact: ReviewReplied = {
        name: 'review.replied',
        payload: { reviewId: id, residentId, engineerId, communityId },
      };
      await this.outbox.publish(tx, fact);
    });
  }
}
