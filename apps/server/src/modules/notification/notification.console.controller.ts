import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Audience, Me } from '../../foundation/auth/audience.js';
import type { Account } from '../../foundation/auth/session-reader.js';
import { IdPipe } from '../../foundation/http/id.pipe.js';
import { PageQuery } from '../../foundation/http/paging.js';
import { isId } from '../../foundation/ids/ids.js';
import { NoticeReportPage, Resent, ResendWish } from './notification.dto.js';
import { ReachReader } from './reach.reader.js';
import { ResendService } from './resend.service.js';

@ApiTags('notification')
@Audience('operator')
@Controller('api/console/notices')
export class NotificationConsoleController {
  constructor(
    private readonly reach: ReachReader,
    private readonly resends: ResendService,
  ) {}

  @Get()
  @ApiOkResponse({ type: NoticeReportPage })
  list(@Query() page: PageQuery) {
    return this.reach.list(isId(page.after) ? page.after : null, page.limit);
  }

  /** Pushes that may have arrived: once more, for a reason that is kept. */
  @Post(':id/resend')
  @HttpCode(200)
  @ApiOkResponse({ type: Resent })
  resend(@Me() me: Account, @Param('id', IdPipe) id: string, @Body() dto: ResendWish) {
    return this.resends.resend(id, dto.reason, me.id);
  }
}
