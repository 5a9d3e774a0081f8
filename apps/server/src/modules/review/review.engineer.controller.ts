import { Body, Controller, Get, Param, Put, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Audience, Me } from '../../foundation/auth/audience.js';
import type { Account } from '../../foundation/auth/session-reader.js';
import { IdPipe } from '../../foundation/http/id.pipe.js';
import { PageQuery } from '../../foundation/http/paging.js';
import { AnsweredBy } from '../../foundation/idempotency/answered-by.js';
import { EngineerService } from '../engineer/engineer.service.js';
import { RepliesService } from './replies.service.js';
import { ReplyWish, ReviewCard, ReviewPage } from './review.dto.js';
import { ReviewReader } from './review-reader.js';

@ApiTags('review')
@Audience('engineer')
@Controller('api/engineer/reviews')
export class ReviewEngineerController {
  constructor(
    private readonly engineers: EngineerService,
    private readonly replies: RepliesService,
    private readonly reader: ReviewReader,
  ) {}

  @Get()
  @ApiOkResponse({ type: ReviewPage })
  async list(@Me() me: Account, @Query() page: PageQuery) {
    const { id } = await this.engineers.ofAccount(me.id);
    return this.reader.ofEngineer(id, page, me.id);
  }

  @Put(':id/reply')
  @AnsweredBy('card')
  @ApiOkResponse({ type: ReviewCard })
  async reply(@Me() me: Account, @Param('id', IdPipe) id: string, @Body() { text }: ReplyWish) {
    await this.replies.reply(me.id, id, text);
    return { id };
  }

  card(me: Account, { id }: { id: string }): Promise<ReviewCard> {
    return this.reader.card(id, me.id);
  }
}
