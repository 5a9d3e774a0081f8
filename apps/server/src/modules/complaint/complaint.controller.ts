import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Audience, Me } from '../../foundation/auth/audience.js';
import type { Account } from '../../foundation/auth/session-reader.js';
import { Refuses } from '../../foundation/errors/refuses.js';
import { PageQuery } from '../../foundation/http/paging.js';
import { AnsweredBy } from '../../foundation/idempotency/answered-by.js';
import { bookingErrors } from '../booking/booking.errors.js';
import { communityErrors } from '../community/community.errors.js';
import { ComplaintPage, ComplaintView, NewComplaint } from './complaint.dto.js';
import { complaintErrors } from './complaint.errors.js';
import { ComplaintReader } from './complaint.reader.js';
import { ComplaintService } from './complaint.service.js';

@ApiTags('complaint')
@Audience('resident')
@Controller('api')
export class ComplaintController {
  constructor(
    private readonly complaints: ComplaintService,
    private readonly reader: ComplaintReader,
  ) {}

  @ApiOperation({ summary: '投诉', description: '投诉一个预约或小区；同一件事 7 天内再说，记在还没处理的那一条上。' })
  @Post('complaints')
  @AnsweredBy('view')
  @ApiCreatedResponse({ type: ComplaintView })
  @Refuses(complaintErrors.targetNeeded, complaintErrors.notMember, bookingErrors.unknown, communityErrors.unknown)
  async register(@Me() me: Account, @Body() dto: NewComplaint) {
    const { id } = await this.complaints.register(me.id, dto);
    return { id };
  }

  view(me: Account, { id }: { id: string }): Promise<ComplaintView> {
    return this.reader.own(me.id, id);
  }

  @ApiOperation({ summary: '我的投诉', description: '自己的投诉和答复，新的在前。' })
  @Get('me/complaints')
  @ApiOkResponse({ type: ComplaintPage })
  list(@Me() me: Account, @Query() page: PageQuery) {
    return this.reader.mine(me.id, page);
  }
}
