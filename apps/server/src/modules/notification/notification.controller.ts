import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Audience, Me } from '../../foundation/auth/audience.js';
import type { Account } from '../../foundation/auth/session-reader.js';
import { IdPipe } from '../../foundation/http/id.pipe.js';
import { NoFields } from '../../foundation/http/no-fields.dto.js';
import { PageQuery } from '../../foundation/http/paging.js';
import { AnsweredBy } from '../../foundation/idempotency/answered-by.js';
import { isId } from '../../foundation/ids/ids.js';
import { CreditsService } from './credits.service.js';
import { InboxService } from './inbox.service.js';
import { LevelsService } from './levels.service.js';
import {
  CreditsView,
  LevelsView,
  LevelWish,
  NoticePage,
  ReadWish,
  SubscriptionAnswer,
  UnreadView,
} from './notification.dto.js';

@ApiTags('notification')
@Audience('resident')
@Controller('api/me')
export class NotificationController {
  constructor(
    private readonly inbox: InboxService,
    private readonly levels: LevelsService,
    private readonly credits: CreditsService,
  ) {}

  @Get('notices')
  @ApiOkResponse({ type: NoticePage })
  list(@Me() me: Account, @Query() page: PageQuery) {
    return this.inbox.list(me.id, isId(page.after) ? page.after : null, page.limit);
  }

  @Get('notices/unread')
  @ApiOkResponse({ type: UnreadView })
  unread(@Me() me: Account) {
    return this.inbox.unread(me.id);
  }

  @Post('notices/read')
  @HttpCode(200)
  @AnsweredBy('unread')
  @ApiOkResponse({ type: UnreadView })
  readUpTo(@Me() me: Account, @Body() dto: ReadWish): Promise<void> {
    return this.inbox.readUpTo(me.id, dto.upTo);
  }

  @Post('notices/:id/read')
  @HttpCode(200)
  @AnsweredBy('unread')
  @ApiOkResponse({ type: UnreadView })
  read(@Me() me: Account, @Param('id', IdPipe) id: string, @Body() _dto: NoFields): Promise<void> {
    return this.inbox.read(me.id, id);
  }

  @Get('notice-levels')
  @ApiOkResponse({ type: LevelsView })
  async showLevels(@Me() me: Account): Promise<LevelsView> {
    return { communities: await this.levels.list(me.id) };
  }

  @Put('notice-levels/:communityId')
  @AnsweredBy('showLevels')
  @ApiOkResponse({ type: LevelsView })
  setLevel(
    @Me() me: Account,
    @Param('communityId', IdPipe) communityId: string,
    @Body() dto: LevelWish,
  ): Promise<void> {
    return this.levels.set(me.id, { communityId, level: dto.level });
  }

  @Put('visit-wishes/:communityId')
  @AnsweredBy('showLevels')
  @ApiOkResponse({ type: LevelsView })
  wish(@Me() me: Account, @Param('communityId', IdPipe) communityId: string): Promise<void> {
    return this.levels.wish(me.id, communityId);
  }

  @Delete('visit-wishes/:communityId')
  @AnsweredBy('showLevels')
  @ApiOkResponse({ type: LevelsView })
  withdrawWish(@Me() me: Account, @Param('communityId', IdPipe) communityId: string): Promise<void> {
    return this.levels.withdraw(me.id, communityId);
  }

  @Post('subscriptions')
  @HttpCode(200)
  @AnsweredBy('balances')
  @ApiOkResponse({ type: CreditsView })
  subscribe(@Me() me: Account, @Body() dto: SubscriptionAnswer): Promise<void> {
    return this.credits.remember(me.id, dto.results);
  }

  async balances(me: Account): Promise<CreditsView> {
    return { credits: await this.credits.balances(me.id) };
  }
}
