import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Audience, Me } from '../../foundation/auth/audience.js';
import type { Account } from '../../foundation/auth/session-reader.js';
import { IdPipe } from '../../foundation/http/id.pipe.js';
import { NoFields } from '../../foundation/http/no-fields.dto.js';
import { PageQuery } from '../../foundation/http/paging.js';
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
  @ApiOkResponse({ type: UnreadView })
  readUpTo(@Me() me: Account, @Body() dto: ReadWish) {
    return this.inbox.readUpTo(me.id, dto.upTo);
  }

  @Post('notices/:id/read')
  @HttpCode(200)
  @ApiOkResponse({ type: UnreadView })
  read(@Me() me: Account, @Param('id', IdPipe) id: string, @Body() _dto: NoFields) {
    return this.inbox.read(me.id, id);
  }

  @Get('notice-levels')
  @ApiOkResponse({ type: LevelsView })
  async showLevels(@Me() me: Account): Promise<LevelsView> {
    return { communities: await this.levels.list(me.id) };
  }

  @Put('notice-levels/:communityId')
  @ApiOkResponse({ type: LevelsView })
  async setLevel(
    @Me() me: Account,
    @Param('communityId', IdPipe) communityId: string,
    @Body() dto: LevelWish,
  ): Promise<LevelsView> {
    return { communities: await this.levels.set(me.id, { communityId, level: dto.level }) };
  }

  @Put('visit-wishes/:communityId')
  @ApiOkResponse({ type: LevelsView })
  async wish(@Me() me: Account, @Param('communityId', IdPipe) communityId: string): Promise<LevelsView> {
    return { communities: await this.levels.wish(me.id, communityId) };
  }

  @Delete('visit-wishes/:communityId')
  @ApiOkResponse({ type: LevelsView })
  async withdrawWish(@Me() me: Account, @Param('communityId', IdPipe) communityId: string): Promise<LevelsView> {
    return { communities: await this.levels.withdraw(me.id, communityId) };
  }

  @Post('subscriptions')
  @HttpCode(200)
  @ApiOkResponse({ type: CreditsView })
  async subscribe(@Me() me: Account, @Body() dto: SubscriptionAnswer): Promise<CreditsView> {
    return { credits: await this.credits.remember(me.id, dto.results) };
  }
}
