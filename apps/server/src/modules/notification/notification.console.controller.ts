import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Me, Needs, regionOf } from '../../foundation/auth/audience.js';
import type { Account } from '../../foundation/auth/session-reader.js';
import { Refuses } from '../../foundation/errors/refuses.js';
import { IdPipe } from '../../foundation/http/id.pipe.js';
import { ConsoleNoticeQuery, NoticeReportPage, Resent, ResendWish } from './notification.dto.js';
import { notificationErrors } from './notification.errors.js';
import { ReachReader } from './reach.reader.js';
import { ResendService } from './resend.service.js';

@ApiTags('notification')
@Needs('notice.read')
@Controller('api/console/notices')
export class NotificationConsoleController {
  constructor(
    private readonly reach: ReachReader,
    private readonly resends: ResendService,
  ) {}

  @ApiOperation({
    summary: '通知的触达',
    description: '每条通知有多少人收到、推送成功、失败或结果不明；可以只看一个小区的。',
  })
  @Get()
  @ApiOkResponse({ type: NoticeReportPage })
  list(@Me() me: Account, @Query() query: ConsoleNoticeQuery) {
    return this.reach.list(query, regionOf(me));
  }

  @ApiOperation({ summary: '再推送一次', description: '把结果不明的推送再发一次，要写原因；可能有人收到两次。' })
  @Post(':id/resend')
  @Needs('notice.resend')
  @HttpCode(200)
  @ApiOkResponse({ type: Resent })
  @Refuses(notificationErrors.unknown, notificationErrors.expired, notificationErrors.nothingUnknown)
  resend(@Me() me: Account, @Param('id', IdPipe) id: string, @Body() dto: ResendWish) {
    return this.resends.resend(id, dto.reason, { operatorId: me.id, regionOf: regionOf(me) });
  }
}
