import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Audience, Me } from '../../foundation/auth/audience.js';
import type { Account } from '../../foundation/auth/session-reader.js';
import { IdPipe } from '../../foundation/http/id.pipe.js';
import { NoFields } from '../../foundation/http/no-fields.dto.js';
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
  @ApiCreatedResponse({ type: OwnReview })
  async create(@Me() me: Account, @Param('id', IdPipe) id: string, @Body() dto: NewReview): Promise<OwnReview> {
    await this.reviews.create(me.id, id, dto);
    return this.reader.ofBooking(me.id, id);
  }

  @Get('me/bookings/:id/review')
  @ApiOkResponse({ type: OwnReview })
  show(@Me() me: Account, @Param('id', IdPipe) id: string): Promise<OwnReview> {
    return this.reader.ofBooking(me.id, id);
  }

  /** Text and photos go for good; the stars stay counted. */
  @Post('me/reviews/:id/withdrawal')
  @HttpCode(200)
  @ApiOkResponse({ type: OwnReview })
  async withdraw(@Me() me: Account, @Param('id', IdPipe) id: string, @Body() _dto: NoFields): Promise<OwnReview> {
    return this.reader.ofBooking(me.id, await this.reviews.withdraw(me.id, id));
  }

  @Put('reviews/:id/like')
  @ApiOkResponse({ type: LikeView })
  like(@Me() me: Account, @Param('id', IdPipe) id: string, @Body() _dto: NoFields): Promise<LikeView> {
    return this.likes.like(me.id, id);
  }

  @Delete('reviews/:id/like')
  @ApiOkResponse({ type: LikeView })
  unlike(@Me() me: Account, @Param('id', IdPipe) id: string): Promise<LikeView> {
    return this.likes.unlike(me.id, id);
  }
}
