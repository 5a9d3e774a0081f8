import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Audience, Me } from '../../foundation/auth/audience.js';
import type { Account } from '../../foundation/auth/session-reader.js';
import { PageQuery } from '../../foundation/http/paging.js';
import { AnsweredBy } from '../../foundation/idempotency/answered-by.js';
import { ComplaintReader } from './complaint-reader.js';
import { ComplaintPage, ComplaintView, NewComplaint } from './complaint.dto.js';
import { ComplaintService } from './complaint.service.js';

@ApiTags('complaint')
@Audience('resident')
@Controller('api')
export class ComplaintController {
  constructor(
    private readonly complaints: ComplaintService,
    private readonly reader: ComplaintReader,
  ) {}

  @Post('complaints')
  @AnsweredBy('view')
  @ApiCreatedResponse({ type: ComplaintView })
  async register(@Me() me: Account, @Body() dto: NewComplaint) {
    const { id } = await this.complaints.register(me.id, dto);
    return { id };
  }

  view(me: Account, { id }: { id: string }): Promise<ComplaintView> {
    return this.reader.own(me.id, id);
  }

  @Get('me/complaints')
  @ApiOkResponse({ type: ComplaintPage })
  list(@Me() me: Account, @Query() page: PageQuery) {
    return this.reader.mine(me.id, page);
  }
}
