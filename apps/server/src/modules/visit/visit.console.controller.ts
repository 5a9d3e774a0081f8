import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Me, Needs, regionOf } from '../../foundation/auth/audience.js';
import type { Account } from '../../foundation/auth/session-reader.js';
import { Refuses } from '../../foundation/errors/refuses.js';
import { IdPipe } from '../../foundation/http/id.pipe.js';
import { PageQuery } from '../../foundation/http/paging.js';
import { communityErrors } from '../community/community.errors.js';
import { ConsoleVisitPage } from './console-visit.dto.js';
import { ConsoleVisitReader } from './console-visit.reader.js';

@ApiTags('visit')
@Needs('booking.read')
@Controller('api/console/communities')
export class VisitConsoleController {
  constructor(private readonly reader: ConsoleVisitReader) {}

  @ApiOperation({ summary: '小区的上门', description: '一个小区全部的上门，日子晚的在前。' })
  @Get(':id/visits')
  @ApiOkResponse({ type: ConsoleVisitPage })
  @Refuses(communityErrors.unknown)
  list(@Me() me: Account, @Param('id', IdPipe) id: string, @Query() page: PageQuery): Promise<ConsoleVisitPage> {
    return this.reader.of(id, page, regionOf(me));
  }
}
