import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Audience } from '../../foundation/auth/audience.js';
import { PageQuery } from '../../foundation/http/paging.js';
import { isId } from '../../foundation/ids/ids.js';
import { NoticeReportPage } from './notification.dto.js';
import { ReachReader } from './reach.reader.js';

@ApiTags('notification')
@Audience('operator')
@Controller('api/console/notices')
export class NotificationConsoleController {
  constructor(private readonly reach: ReachReader) {}

  @Get()
  @ApiOkResponse({ type: NoticeReportPage })
  list(@Query() page: PageQuery) {
    return this.reach.list(isId(page.after) ? page.after : null, page.limit);
  }
}
