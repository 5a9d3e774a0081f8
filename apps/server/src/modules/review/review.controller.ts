import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Audience, Me } from '../../foundation/auth/audience.js';
import type { Account } from '../../foundation/auth/session-reader.js';
import { Refuses } from '../../foundation/errors/refuses.js';
import { IdPipe } from '../../foundation/http/id.pipe.js';
import { NoFields } from '../../foundation/http/no-fields.dto.js';
import { AnsweredBy } from '../../foundation/idempotency/answered-by.js';
import { bookingErrors } from '../booking/booking.errors.js';
import { moderationErrors } from '../moderation/moderation.errors.js';
import { photoErrors } from '../photo/photo.errors.js';
import { LikesService } from './likes.service.js';
import { LikeView, NewReview, OwnReview } from './review.dto.js';
import { reviewErrors } from './review.errors.js';
import { ReviewReader } from './review.reader.js';
import { ReviewService } from './review.service.js';

@ApiTags('review')
@Audience('resident')
@Controller('api')
export class ReviewController {
  constructor(
    private readonly reviews: ReviewService,
    private readonly likes: LikesService,
    private readonly reader: ReviewReader,
  ) {}

  @ApiOperation({
    summary: '评价',
    description: '给完成的服务打分、选标签，可写文字、带照片；每个预约一次，14 天内。文字和照片审核后才公开。',
  })
  @Post('me/bookings/:id/review')
  @AnsweredBy('ofBooking')
  @ApiCreatedResponse({ type: OwnReview })
  @Refuses(
    bookingErrors.unknown,
    bookingErrors.notServedYet,
    bookingErrors.reviewTooLate,
    bookingErrors.staffReview,
    bookingErrors.illegalChange,
    bookingErrors.stale,
    reviewErrors.reviewedAlready,
    reviewErrors.unknown,
    moderationErrors.off,
    photoErrors.unknown,
    photoErrors.used,
  )
  async create(@Me() me: Account, @Param('id', IdPipe) bookingId: string, @Body() dto: NewReview) {
    await this.reviews.create(me.id, bookingId, dto);
    return { bookingId };
  }

  @ApiOperation({ summary: '看我的评价', description: '自己对这个预约的评价。' })
  @Get('me/bookings/:id/review')
  @ApiOkResponse({ type: OwnReview })
  @Refuses(reviewErrors.unknown)
  show(@Me() me: Account, @Param('id', IdPipe) id: string): Promise<OwnReview> {
    return this.reader.ofBooking(me.id, id);
  }

  ofBooking(me: Account, { bookingId }: { bookingId: string }): Promise<OwnReview> {
    return this.reader.ofBooking(me.id, bookingId);
  }

  @ApiOperation({
    summary: '撤回文字和照片',
    description: '文字、照片和师傅的回复一起删掉，不能恢复；打的分仍然算数。',
  })
  @Post('me/reviews/:id/withdrawal')
  @HttpCode(200)
  @AnsweredBy('ofBooking')
  @ApiOkResponse({ type: OwnReview })
  @Refuses(reviewErrors.unknown)
  async withdraw(@Me() me: Account, @Param('id', IdPipe) id: string, @Body() _dto: NoFields) {
    return { bookingId: await this.reviews.withdraw(me.id, id) };
  }

  @ApiOperation({ summary: '点赞', description: '赞一条评价；这位师傅服务过的住户才能赞，再赞一次不改变什么。' })
  @Put('reviews/:id/like')
  @AnsweredBy('likesOf')
  @ApiOkResponse({ type: LikeView })
  @Refuses(reviewErrors.unknown, reviewErrors.ownReview, reviewErrors.notServed, reviewErrors.staffLike)
  async like(@Me() me: Account, @Param('id', IdPipe) id: string, @Body() _dto: NoFields) {
    await this.likes.like(me.id, id);
    return { id };
  }

  @ApiOperation({ summary: '取消点赞', description: '收回自己的赞。' })
  @Delete('reviews/:id/like')
  @AnsweredBy('likesOf')
  @ApiOkResponse({ type: LikeView })
  @Refuses(reviewErrors.unknown)
  async unlike(@Me() me: Account, @Param('id', IdPipe) id: string) {
    await this.likes.unlike(me.id, id);
    return { id };
  }

  likesOf(me: Account, { id }: { id: string }): Promise<LikeView> {
    return this.likes.of(me.id, id);
  }
}
