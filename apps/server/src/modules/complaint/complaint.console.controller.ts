import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Me, Needs, regionOf } from '../../foundation/auth/audience.js';
import type { Account } from '../../foundation/auth/session-reader.js';
import { Refuses } from '../../foundation/errors/refuses.js';
import { IdPipe } from '../../foundation/http/id.pipe.js';
import { AnsweredBy } from '../../foundation/idempotency/answered-by.js';
import { ComplaintAnswer, ComplaintPage, ComplaintQuery, ComplaintView } from './complaint.dto.js';
import { complaintErrors } from './complaint.errors.js';
import { ComplaintReader } from './complaint.reader.js';
import { ComplaintService } from './complaint.service.js';

@ApiTags('complaint')
@Needs('complaint.answer')
@Controller('api/console/complaints')
export class ComplaintConsoleController {
  constructor(
    private readonly complaints: ComplaintService,
    private readonly reader: ComplaintReader,
  ) {}

  @ApiOperation({ summary: '投诉列表', description: '按状态、小区和是否超时筛选，最急的在前。' })
  @Get()
  @ApiOkResponse({ type: ComplaintPage })
  list(@Me() me: Account, @Query() query: ComplaintQuery) {
    return this.reader.inState(query, regionOf(me));
  }

  @ApiOperation({ summary: '答复投诉', description: '写下答复和是否成立；只能处理一次。' })
  @Post(':id/answer')
  @HttpCode(200)
  @AnsweredBy('view')
  @ApiOkResponse({ type: ComplaintView })
  @Refuses(complaintErrors.unknown, complaintErrors.handledAlready)
  async handle(@Me() me: Account, @Param('id', IdPipe) id: string, @Body() dto: ComplaintAnswer) {
    await this.reader.require(id, regionOf(me));
    await this.complaints.handle(id, dto, me.id);
    return { id };
  }

  view(me: Account, { id }: { id: string }): Promise<ComplaintView> {
    return this.reader.one(id, regionOf(me));
  }
}
