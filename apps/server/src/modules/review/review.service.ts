import { Injectable } from '@nestjs/common';
import { Clock } from '../../foundation/clock/clock.js';
import { isDuplicate } from '../../foundation/database/database-errors.js';
import { Db, Tx } from '../../foundation/database/db.js';
import { Outbox } from '../../foundation/events/outbox.js';
import { newMonthId } from '../../foundation/ids/month-id.js';
import { AftercareService } from '../booking/aftercare.service.js';
import type { Booking } from '../booking/booking.entity.js';
import { ModerationService } from '../moderation/moderation.service.js';
import { PhotoService } from '../photo/photo.service.js';
import { NewReview } from './review.dto.js';
import { Review } from './review.entity.js';
import { reviewErrors } from './review.errors.js';
import type { ReviewCreated } from './review.events.js';
import { countReview, holdReview } from './review.queries.js';
import { tagsText } from './rules/review-tags.js';

const NOTHING_SAID = { text: null, textState: null, reply: null, replyState: null, repliedAt: null };

/** Reviews: one per finished booking, by the resident who was served. */
@Injectable()
export class ReviewService {
  constructor(
    private readonly db: Db,
    private readonly aftercare: AftercareService,
    private readonly moderation: ModerationService,
    private readonly photos: PhotoService,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** Stars and tags count at once; text and photos are pending. The key (booking) decides between two taps. */
  async create(residentId: string, bookingId: string, wish: NewReview): Promise<void> {
    const text = wish.text?.trim() || null;
    const photoIds = wish.photoIds ?? [];
    await this.db.transaction(async (tx) => {
      const booking = await this.aftercare.hold(tx, residentId, bookingId);
      if (text || photoIds.length > 0) await this.moderation.requireUgc();
      const review = this.draft(booking, wish, text);
      await insert(tx, review);
      await this.aftercare.markReviewed(tx, residentId, bookingId);
      await countReview(tx, review, wish.tags);
      const { id: reviewId, engineerId, communityId, stars } = review;
      if (text)
        await this.moderation.submitText(tx, { kind: 'review', subjectId: reviewId, authorId: residentId, text });
      if (photoIds.length > 0) await this.photos.attach(tx, residentId, 'review', reviewId, photoIds);
      const fact: ReviewCreated = {
        name: 'review.created',
        payload: { reviewId, bookingId, residentId, engineerId, communityId, stars },
      };
      await this.outbox.publish(tx, fact);
    });
  }

  /** Text, photos and the reply to them go; the stars stay. A second time changes nothing. Gives the booking's id. */
  async withdraw(residentId: string, id: string): Promise<string> {
    return this.db.transaction(async (tx) => {
      // Whoever replies or decides meanwhile holds the review first too: what he wrote is there to be deleted, or he is late.
      const review = await holdReview(tx, { id, residentId });
      if (!review) throw reviewErrors.unknown();
      if (review.withdrawn) return review.bookingId;
      await tx.repository(Review).update({ id }, { withdrawn: 1, ...NOTHING_SAID });
      await this.moderation.withdraw(tx, 'review', id);
      await this.moderation.withdraw(tx, 'reply', id);
      await this.photos.removeOf(tx, 'review', id);
      return review.bookingId;
    });
  }

  private draft(booking: Booking, { stars, tags }: NewReview, text: string | null): Review {
    const now = this.clock.now();
    return {
      id: newMonthId(now),
      bookingId: booking.id,
      residentId: booking.residentId,
      engineerId: booking.engineerId ?? '0',
      communityId: booking.communityId,
      serviceItemId: booking.serviceItemId,
      stars,
      tags: tagsText(tags),
      text,
      textState: text ? 'pending' : null,
      withdrawn: 0,
      likes: 0,
      createdAt: now,
      reply: null,
      replyState: null,
      repliedAt: null,
      demo: 0,
    };
  }
}

async function insert(tx: Tx, review: Review): Promise<void> {
  try {
    await tx.insert(Review, review);
  } catch (error) {
    throw isDuplicate(error) ? reviewErrors.reviewedAlready() : error;
  }
}
