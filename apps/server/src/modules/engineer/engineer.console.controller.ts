import { Body, Controller, Delete, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiTags } from '@nestjs/swagger';
import { Audience } from '../../foundation/auth/audience.js';
import type { Account } from '../../foundation/auth/session-reader.js';
import { IdPipe } from '../../foundation/http/id.pipe.js';
import { NoFields } from '../../foundation/http/no-fields.dto.js';
import { AnsweredBy } from '../../foundation/idempotency/answered-by.js';
import { CommunityService } from '../community/community.service.js';
import {
  CoverageWish,
  EngineerCreated,
  InvitationCreated,
  LeavingWish,
  NewEngineer,
  ShiftsWish,
  TimeOffWish,
} from './engineer.dto.js';
import { InvitationService } from './invitation.service.js';
import { StaffingService } from './staffing.service.js';

@ApiTags('engineer')
@Audience('operator')
@Controller('api/console/engineers')
export class EngineerConsoleController {
  constructor(
    private readonly staffing: StaffingService,
    private readonly invitations: InvitationService,
    private readonly communities: CommunityService,
  ) {}

  @Post()
  @ApiCreatedResponse({ type: EngineerCreated })
  async create(@Body() dto: NewEngineer): Promise<EngineerCreated> {
    return { id: await this.staffing.create(dto) };
  }

  @Post(':id/invitations')
  @AnsweredBy('invitation')
  @ApiCreatedResponse({ type: InvitationCreated })
  async invite(@Param('id', IdPipe) id: string, @Body() _dto: NoFields) {
    return { code: await this.invitations.create(id) };
  }

  invitation(_me: Account, { code }: { code: string }): Promise<InvitationCreated> {
    return this.invitations.created(code);
  }

  @Post(':id/coverage')
  @HttpCode(204)
  @ApiNoContentResponse()
  async cover(@Param('id', IdPipe) id: string, @Body() dto: CoverageWish) {
    const community = await this.communities.require(dto.communityId);
    await this.staffing.cover(id, { ...dto, communityId: community.id });
  }

  @Delete(':id/coverage/:communityId')
  @HttpCode(204)
  @ApiNoContentResponse()
  uncover(@Param('id', IdPipe) id: string, @Param('communityId', IdPipe) communityId: string) {
    return this.staffing.uncover(id, communityId);
  }

  @Put(':id/shifts')
  @HttpCode(204)
  @ApiNoContentResponse()
  setShifts(@Param('id', IdPipe) id: string, @Body() dto: ShiftsWish) {
    return this.staffing.setShifts(id, dto.shifts);
  }

  @Post(':id/time-off')
  @HttpCode(204)
  @ApiNoContentResponse()
  addTimeOff(@Param('id', IdPipe) id: string, @Body() dto: TimeOffWish) {
    return this.staffing.addTimeOff(id, dto);
  }

  @Post(':id/leaving')
  @HttpCode(204)
  @ApiNoContentResponse()
  leave(@Param('id', IdPipe) id: string, @Body() dto: LeavingWish) {
    return this.staffing.leave(id, dto.successorId ?? null);
  }
}
