import { Module, OnModuleInit } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Db } from '../../foundation/database/db.js';
import { BookingModule } from '../booking/booking.module.js';
import { CommunityMergeService } from '../community/community-merge.service.js';
import { CommunityModule } from '../community/community.module.js';
import { EngineerModule } from '../engineer/engineer.module.js';
import { ModerationSubjectsHook } from '../moderation/moderation-subjects.hook.js';
import { ModerationModule } from '../moderation/moderation.module.js';
import { PhotoModule } from '../photo/photo.module.js';
import { LikesService } from './likes.service.js';
import { RepliesService } from './replies.service.js';
import { ReviewCardReader } from './review-card.reader.js';
import { textSubject } from './review-moderation.js';
import { ReviewController } from './review.controller.js';
import { ReviewEngineerController } from './review.engineer.controller.js';
import { Review } from './review.entity.js';
import { ReviewPublicController } from './review.public.controller.js';
import { moveReviews, REVIEWS_THERE } from './review.queries.js';
import { PHOTO_IN_REGION, TEXT_IN_REGION } from './review-region.sql.js';
import { ReviewReader } from './review.reader.js';
import { ReviewService } from './review.service.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([Review]),
    CommunityModule,
    EngineerModule,
    BookingModule,
    ModerationModule,
    PhotoModule,
  ],
  controllers: [ReviewController, ReviewPublicController, ReviewEngineerController],
  providers: [ReviewService, RepliesService, LikesService, ReviewReader, ReviewCardReader],
  exports: [ReviewReader, ReviewCardReader],
})
export class ReviewModule implements OnModuleInit {
  constructor(
    private readonly db: Db,
    private readonly subjects: ModerationSubjectsHook,
    private readonly merges: CommunityMergeService,
  ) {}

  onModuleInit(): void {
    this.subjects.on('review', textSubject(this.db, 'text', 'text_state'));
    this.subjects.on('reply', textSubject(this.db, 'reply', 'reply_state'));
    this.subjects.lies('review', TEXT_IN_REGION);
    this.subjects.lies('reply', TEXT_IN_REGION);
    this.subjects.lies('photo', PHOTO_IN_REGION);
    this.merges.onMerge('review', REVIEWS_THERE, moveReviews);
  }
}
