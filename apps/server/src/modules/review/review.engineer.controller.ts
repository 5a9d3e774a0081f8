import { Body, Controller, Get, Param, Put, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Audience, Me } from '../../foundation/auth/audience.js';
import type { Account } from '../../foundation/auth/session-reader.js';
import { Refuses } from '../../foundation/errors/refuses.js';
import { IdPipe } from '../../foundation/http/id.pipe.js';
import { AnsweredBy } from '../../foundation/idempotency/answered-by.js';
import { engineerErrors } from '../engineer/engineer.errors.js';
import { EngineerService } from '../engineer/engineer.service.js';
import { moderationErrors } from '../moderation/moderation.errors.js';
import { RepliesService } from './replies.service.js';
import { ReceivedQuery, ReceivedSummary, ReplyWish, ReviewCard, ReviewPage } from './review.dto.js';
import { reviewErrors } from './review.errors.js';
import { ReviewReader } from './review.reader.js';

@ApiTags('review')
@Audience('engineer')
@Refuses(engineerErrors.gone)
@Controller('api/engineer/reviews')
export class ReviewEngineerController {
  constructor(
    private readonly engineers: EngineerService,
    private readonly replies: RepliesService,
    private readonly reader: ReviewReader,
  ) {}

  @ApiOperation({
    summary: '我收到的评价',
    description: '住户给自己的评价，新的在前；which=answerable 只要还能回复的。',
  })
  @Get()
  @ApiOkResponse({ type: ReviewPage })
  async list(@Me() me: Account, @Query() wish: ReceivedQuery) {
    return this.reader.received(await this.engineers.ofAccount(me.id), wish);
  }

  @ApiOperation({ summary: '我的评价汇总', description: '平均几颗星、住户说得最多的、还有几条可以回复。' })
  @Get('summary')
  @ApiOkResponse({ type: ReceivedSummary })
  async summary(@Me() me: Account) {
    return this.reader.summary((await this.engineers.ofAccount(me.id)).id);
  }

  @ApiOperation({ summary: '回复评价', description: '回复一条评价；一条只有一次，审核没通过才能重写。' })
  @Put(':id/reply')
  @AnsweredBy('card')
  @ApiOkResponse({ type: ReviewCard })
  @Refuses(reviewErrors.unknown, reviewErrors.withdrawn, reviewErrors.repliedAlready, moderationErrors.off)
  async reply(@Me() me: Account, @Param('id', IdPipe) id: string, @Body() { text }: ReplyWish) {
    await this.replies.reply(me.id, id, text);
    return { id };
  }

  card(me: Account, { id }: { id: string }): Promise<ReviewCard> {
    return this.reader.card(id, me.id);
  }
}
