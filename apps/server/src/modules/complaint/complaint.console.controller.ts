import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Audience, Me } from '../../foundation/auth/audience.js';
import type { Account } from '../../foundation/auth/session-reader.js';
import { IdPipe } from '../../foundation/http/id.pipe.js';
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
  @ApiOkResponse({ type: ComplaintView })
  async handle(@Me() me: Account, @Param('id', IdPipe) id: string, @Body() dto: ComplaintAnswer) {
    return this.reader.view(await this.complaints.handle(id, dto, me.id));
  }
}
