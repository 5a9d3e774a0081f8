import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Audience, Me } from '../../foundation/auth/audience.js';
import type { Account } from '../../foundation/auth/session-reader.js';
import { Refuses } from '../../foundation/errors/refuses.js';
import { IdPipe } from '../../foundation/http/id.pipe.js';
import { NoFields } from '../../foundation/http/no-fields.dto.js';
import { PageQuery } from '../../foundation/http/paging.js';
import { Polled } from '../../foundation/http/polled.js';
import { AnsweredBy } from '../../foundation/idempotency/answered-by.js';
import { isId } from '../../foundation/ids/ids.js';
import { communityErrors } from '../community/community.errors.js';
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
import { notificationErrors } from './notification.errors.js';

@ApiTags('notification')
@Audience('resident')
@Controller('api/me')
export class NotificationController {
  constructor(
    private readonly inbox: InboxService,
    private readonly levels: LevelsService,
    private readonly credits: CreditsService,
  ) {}

  @ApiOperation({ summary: '我的通知', description: '收件箱，新的在前，一页一页取。' })
  @Get('notices')
  @ApiOkResponse({ type: NoticePage })
  list(@Me() me: Account, @Query() page: PageQuery) {
    return this.inbox.list(me.id, isId(page.after) ? page.after : null, page.limit);
  }

  @ApiOperation({ summary: '未读数', description: '还有几条通知没看。' })
  @Get('notices/unread')
  @Polled()
  @ApiOkResponse({ type: UnreadView })
  unread(@Me() me: Account) {
    return this.inbox.unread(me.id);
  }

  @ApiOperation({ summary: '读到这一条', description: '把这一条和它之前的都记为已读。' })
  @Post('notices/read')
  @HttpCode(200)
  @AnsweredBy('unread')
  @ApiOkResponse({ type: UnreadView })
  readUpTo(@Me() me: Account, @Body() dto: ReadWish): Promise<void> {
    return this.inbox.readUpTo(me.id, dto.upTo);
  }

  @ApiOperation({ summary: '读一条通知', description: '把一条记为已读；再读一次不改变什么。' })
  @Post('notices/:id/read')
  @HttpCode(200)
  @AnsweredBy('unread')
  @ApiOkResponse({ type: UnreadView })
  @Refuses(notificationErrors.unknown)
  read(@Me() me: Account, @Param('id', IdPipe) id: string, @Body() _dto: NoFields): Promise<void> {
    return this.inbox.read(me.id, id);
  }

  @ApiOperation({ summary: '通知设置', description: '在每个小区想听到什么。' })
  @Get('notice-levels')
  @ApiOkResponse({ type: LevelsView })
  async showLevels(@Me() me: Account): Promise<LevelsView> {
    return { communities: await this.levels.list(me.id) };
  }

  @ApiOperation({ summary: '改通知设置', description: '改一个小区的通知级别，对还没发出的通知也有效。' })
  @Put('notice-levels/:communityId')
  @AnsweredBy('showLevels')
  @ApiOkResponse({ type: LevelsView })
  @Refuses(communityErrors.unknown, notificationErrors.notMember)
  setLevel(
    @Me() me: Account,
    @Param('communityId', IdPipe) communityId: string,
    @Body() dto: LevelWish,
  ): Promise<void> {
    return this.levels.set(me.id, { communityId, level: dto.level });
  }

  @ApiOperation({ summary: '下次来告诉我', description: '这个小区下次有师傅上门时告诉我一次。' })
  @Put('next-visit-alerts/:communityId')
  @AnsweredBy('showLevels')
  @ApiOkResponse({ type: LevelsView })
  @Refuses(communityErrors.unknown, notificationErrors.notMember, notificationErrors.muted)
  setAlert(@Me() me: Account, @Param('communityId', IdPipe) communityId: string): Promise<void> {
    return this.levels.setAlert(me.id, communityId);
  }

  @ApiOperation({ summary: '不用告诉我了', description: '收回“下次来告诉我”。' })
  @Delete('next-visit-alerts/:communityId')
  @AnsweredBy('showLevels')
  @ApiOkResponse({ type: LevelsView })
  removeAlert(@Me() me: Account, @Param('communityId', IdPipe) communityId: string): Promise<void> {
    return this.levels.removeAlert(me.id, communityId);
  }

  @ApiOperation({
    summary: '记下订阅授权',
    description: '住户在微信里点了允许或拒绝，记下各模板的结果；允许一次可发一条。',
  })
  @Post('subscriptions')
  @HttpCode(200)
  @AnsweredBy('balances')
  @ApiOkResponse({ type: CreditsView })
  @Refuses(notificationErrors.unknownTemplate)
  subscribe(@Me() me: Account, @Body() dto: SubscriptionAnswer): Promise<void> {
    return this.credits.remember(me.id, dto.results);
  }

  async balances(me: Account): Promise<CreditsView> {
    return { credits: await this.credits.balances(me.id) };
  }
}
