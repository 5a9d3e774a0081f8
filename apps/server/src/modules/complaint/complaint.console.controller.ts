import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Audience, Me } from '../../foundation/auth/audience.js';
import type { Account } from '../../foundation/auth/session-reader.js';
import { IdPipe } from '../../foundation/http/id.pipe.js';
import { AnsweredBy } from '../../foundation/idempotency/answered-by.js';
import { ComplaintReader } from './complaint-reader.js';
import { ComplaintAnswer, ComplaintPage, ComplaintQuery, ComplaintView } from './complaint.dto.js';
import { ComplaintService } from './complaint.service.js';

@ApiTags('complaint')
@Audience('operator')
@Controller('api/console/complaints')
export class ComplaintConsoleController {
  constructor(
    private readonly complaints: ComplaintService,
    private readonly reader: ComplaintReader,
  ) {}

  @Get()
  @ApiOkResponse({ type: ComplaintPage })
  list(@Query() query: ComplaintQuery) {
    return this.reader.inState(query);
  }

  @Post(':id/answer')
  @HttpCode(200)
  @AnsweredBy('view')
  @ApiOkResponse({ type: ComplaintView })
  async handle(@Me() me: Account, @Param('id', IdPipe) id: string, @Body() dto: ComplaintAnswer) {
    await this.complaints.handle(id, dto, me.id);
    return { id };
  }

  view(_me: Account, { id }: { id: string }): Promise<ComplaintView> {
    return this.reader.one(id);
  }
}
