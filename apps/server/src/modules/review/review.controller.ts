import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Audience, Me } from '../../foundation/auth/audience.js';
import type { Account } from '../../foundation/auth/session-reader.js';
import { IdPipe } from '../../foundation/http/id.pipe.js';
import { NoFields } from '../../foundation/http/no-fields.dto.js';
import { AnsweredBy } from '../../foundation/idempotency/answered-by.js';
import { LikesService } from './likes.service.js';
import { LikeView, NewReview, OwnReview } from './review.dto.js';
import { ReviewReader } from './review-reader.js';
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

  @Post('me/bookings/:id/review')
  @AnsweredBy('ofBooking')
  @ApiCreatedResponse({ type: OwnReview })
  async create(@Me() me: Account, @Param('id', IdPipe) bookingId: string, @Body() dto: NewReview) {
    await this.reviews.create(me.id, bookingId, dto);
    return { bookingId };
  }

  @Get('me/bookings/:id/review')
  @ApiOkResponse({ type: OwnReview })
  show(@Me() me: Account, @Param('id', IdPipe) id: string): Promise<OwnReview> {
    return this.reader.ofBooking(me.id, id);
  }

  ofBooking(me: Account, { bookingId }: { bookingId: string }): Promise<OwnReview> {
    return this.reader.ofBooking(me.id, bookingId);
  }

  /** Text and photos go for good; the stars stay counted. */
  @Post('me/reviews/:id/withdrawal')
  @HttpCode(200)
  @AnsweredBy('ofBooking')
  @ApiOkResponse({ type: OwnReview })
  async withdraw(@Me() me: Account, @Param('id', IdPipe) id: string, @Body() _dto: NoFields) {
    return { bookingId: await this.reviews.withdraw(me.id, id) };
  }

  @Put('reviews/:id/like')
  @AnsweredBy('likesOf')
  @ApiOkResponse({ type: LikeView })
  async like(@Me() me: Account, @Param('id', IdPipe) id: string, @Body() _dto: NoFields) {
    await this.likes.like(me.id, id);
    return { id };
  }

  @Delete('reviews/:id/like')
  @AnsweredBy('likesOf')
  @ApiOkResponse({ type: LikeView })
  async unlike(@Me() me: Account, @Param('id', IdPipe) id: string) {
    await this.likes.unlike(me.id, id);
    return { id };
  }

  likesOf(me: Account, { id }: { id: string }): Promise<LikeView> {
    return this.likes.of(me.id, id);
  }
}
