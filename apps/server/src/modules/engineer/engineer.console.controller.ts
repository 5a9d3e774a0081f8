import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { NothingBefore } from '../../foundation/audit/trail.js';
import { Me, Needs, regionOf } from '../../foundation/auth/audience.js';
import type { Account } from '../../foundation/auth/session-reader.js';
import { Refuses } from '../../foundation/errors/refuses.js';
import { IdPipe } from '../../foundation/http/id.pipe.js';
import { PAGE_SIZE, PageQuery } from '../../foundation/http/paging.js';
import { NoFields } from '../../foundation/http/no-fields.dto.js';
import { AnsweredBy } from '../../foundation/idempotency/answered-by.js';
import { communityErrors } from '../community/community.errors.js';
import { CommunityService } from '../community/community.service.js';
import {
  CoverageWish,
  EngineerCreated,
  InvitationCreated,
  LeavingWish,
  NewEngineer,
  ShiftsWish,
  TimeOffPage,
  TimeOffWish,
} from './engineer.dto.js';
import { EngineerRegionReader } from './engineer-region.reader.js';
import { engineerErrors } from './engineer.errors.js';
import { ConfirmedQuery } from './hanging.dto.js';
import { InvitationService } from './invitation.service.js';
import { StaffingService } from './staffing.service.js';

@ApiTags('engineer')
@Needs('engineer.write')
@Controller('api/console/engineers')
export class EngineerConsoleController {
  constructor(
    private readonly staffing: StaffingService,
    private readonly invitations: InvitationService,
    private readonly communities: CommunityService,
    private readonly regions: EngineerRegionReader,
  ) {}

  @ApiOperation({ summary: '新增工程师', description: '登记一位工程师：姓名、工号、技能。' })
  @Post()
  @Needs('engineer.hire')
  @ApiCreatedResponse({ type: EngineerCreated })
  @Refuses(engineerErrors.employeeNoTaken)
  async create(@Body() dto: NewEngineer): Promise<EngineerCreated> {
    return { id: await this.staffing.create(dto) };
  }

  @ApiOperation({
    summary: '发邀请',
    description: '给工程师一个 7 天有效、只能用一次的邀请，他在微信里打开后绑定账号。',
  })
  @Post(':id/invitations')
  @NothingBefore('an invitation opens something: that one was made is all there is to say')
  @AnsweredBy('invitation')
  @ApiCreatedResponse({ type: InvitationCreated })
  @Refuses(
    engineerErrors.unknown,
    engineerErrors.worksElsewhere,
    engineerErrors.gone,
    engineerErrors.acceptedAlready,
    engineerErrors.invitationUsed,
    engineerErrors.invitationUnknown,
  )
  async invite(@Me() me: Account, @Param('id', IdPipe) id: string, @Body() _dto: NoFields) {
    await this.regions.requireWhole(id, regionOf(me));
    return { id, code: await this.invitations.create(id) };
  }

  async invitation(me: Account, { code, id }: { code: string; id?: string }): Promise<InvitationCreated> {
    // An answer of before the upgrade does not name him.
    if (id) await this.regions.requireWhole(id, regionOf(me));
    return this.invitations.created(code);
  }

  @ApiOperation({ summary: '分配小区', description: '让工程师负责一个小区，或改他是不是主责；新的主责顶替原来的。' })
  @Post(':id/coverage')
  @HttpCode(204)
  @ApiNoContentResponse()
  @Refuses(communityErrors.unknown, engineerErrors.unknown, engineerErrors.gone)
  async cover(@Me() me: Account, @Param('id', IdPipe) id: string, @Body() dto: CoverageWish) {
    await this.regions.hold(id, regionOf(me));
    const community = await this.communities.requireIn(dto.communityId, regionOf(me));
    await this.staffing.cover(id, { ...dto, communityId: community.id });
  }

  @ApiOperation({ summary: '收回小区', description: '工程师不再负责这个小区；已有的预约不变。' })
  @Delete(':id/coverage/:communityId')
  @HttpCode(204)
  @ApiNoContentResponse()
  @Refuses(communityErrors.unknown, engineerErrors.unknown, engineerErrors.bookingsHang)
  async uncover(
    @Me() me: Account,
    @Param('id', IdPipe) id: string,
    @Param('communityId', IdPipe) communityId: string,
    @Query() { confirmed }: ConfirmedQuery,
  ) {
    await this.regions.hold(id, regionOf(me));
    const community = await this.communities.requireIn(communityId, regionOf(me));
    await this.staffing.uncover(id, community.id, confirmed === 'true');
  }

  @ApiOperation({ summary: '排班', description: '整个替换工程师每周的班次；已有的预约不变。' })
  @Put(':id/shifts')
  @HttpCode(204)
  @ApiNoContentResponse()
  @Refuses(
    engineerErrors.shiftsOverlap,
    engineerErrors.bookingsHang,
    engineerErrors.unknown,
    engineerErrors.worksElsewhere,
    engineerErrors.gone,
  )
  async setShifts(@Me() me: Account, @Param('id', IdPipe) id: string, @Body() dto: ShiftsWish) {
    await this.regions.requireWhole(id, regionOf(me));
    return this.staffing.setShifts(id, dto);
  }

  @ApiOperation({ summary: '登记休假', description: '登记一段休假；这段时间里的预约改派给别的师傅。' })
  @Post(':id/time-off')
  @HttpCode(204)
  @ApiNoContentResponse()
  @Refuses(
    engineerErrors.timeOffInvalid,
    engineerErrors.timeOffOver,
    engineerErrors.bookingsHang,
    engineerErrors.unknown,
    engineerErrors.worksElsewhere,
    engineerErrors.gone,
  )
  async addTimeOff(@Me() me: Account, @Param('id', IdPipe) id: string, @Body() dto: TimeOffWish) {
    await this.regions.requireWhole(id, regionOf(me));
    return this.staffing.addTimeOff(id, dto);
  }

  @ApiOperation({
    summary: '休假列表',
    description: '正在休的和以后的休假，近的在前。',
  })
  @Get(':id/time-off')
  @Needs('engineer.read')
  @ApiOkResponse({ type: TimeOffPage })
  @Refuses(engineerErrors.unknown)
  async timeOff(@Me() me: Account, @Param('id', IdPipe) id: string, @Query() page: PageQuery): Promise<TimeOffPage> {
    await this.regions.require(id, regionOf(me));
    return this.staffing.timeOff(id, page.after, page.limit ?? PAGE_SIZE);
  }

  @ApiOperation({ summary: '撤销休假', description: '登记错了就撤掉；已经改派的预约不会自己回来。' })
  @Delete(':id/time-off/:timeOffId')
  @HttpCode(204)
  @ApiNoContentResponse()
  @Refuses(engineerErrors.timeOffUnknown, engineerErrors.unknown, engineerErrors.worksElsewhere)
  async removeTimeOff(
    @Me() me: Account,
    @Param('id', IdPipe) id: string,
    @Param('timeOffId', IdPipe) timeOffId: string,
  ) {
    await this.regions.requireWhole(id, regionOf(me));
    return this.staffing.removeTimeOff(id, timeOffId);
  }

  @ApiOperation({
    summary: '办理离岗',
    description: '工程师马上失去身份；有接替人的，住户、小区和预约交给他，没有的，预约改派。',
  })
  @Post(':id/leaving')
  @Needs('engineer.hire')
  @HttpCode(204)
  @ApiNoContentResponse()
  @Refuses(engineerErrors.unknown, engineerErrors.gone, engineerErrors.successorInvalid, engineerErrors.bookingsHang)
  leave(@Param('id', IdPipe) id: string, @Body() dto: LeavingWish) {
    return this.staffing.leave(id, dto);
  }
}
