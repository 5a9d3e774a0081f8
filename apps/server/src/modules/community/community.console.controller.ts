import { Body, Controller, Get, Param, Post, Put } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Me, Needs, regionOf } from '../../foundation/auth/audience.js';
import type { Account } from '../../foundation/auth/session-reader.js';
import { Refuses } from '../../foundation/errors/refuses.js';
import { IdPipe } from '../../foundation/http/id.pipe.js';
import { CommunityEdit, CommunityWish, CommunityWritten, MergePreview, MergeView, MergeWish } from './community.dto.js';
import { CommunityMergeService } from './community-merge.service.js';
import { CommunityWritingService } from './community-writing.service.js';
import { communityErrors } from './community.errors.js';

const UNWRITTEN = [
  communityErrors.nameUnsearchable,
  communityErrors.divisionUnknown,
  communityErrors.householdsHalf,
  communityErrors.asOfAhead,
  communityErrors.positionHalf,
] as const;

@ApiTags('community')
@Needs('community.write')
@Controller('api/console/communities')
export class CommunityConsoleController {
  constructor(
    private readonly merges: CommunityMergeService,
    private readonly writing: CommunityWritingService,
  ) {}

  @ApiOperation({ summary: '新增小区', description: '手工登记一个名单里没有的小区或村；住户马上能找到它。' })
  @Post()
  @ApiCreatedResponse({ type: CommunityWritten })
  @Refuses(...UNWRITTEN)
  create(@Me() me: Account, @Body() dto: CommunityWish): Promise<CommunityWritten> {
    return this.writing.create(dto, { accountId: me.id, regionOf: regionOf(me) });
  }

  @ApiOperation({
    summary: '修改小区',
    description: '改名称、类型、所在地、户数、位置；打开以后别人改过的，不会被盖掉。',
  })
  @Put(':id')
  @ApiOkResponse({ type: CommunityWritten })
  @Refuses(...UNWRITTEN, communityErrors.unknown, communityErrors.alreadyMerged, communityErrors.stale)
  change(@Me() me: Account, @Param('id', IdPipe) id: string, @Body() dto: CommunityEdit): Promise<CommunityWritten> {
    return this.writing.change(id, dto, { accountId: me.id, regionOf: regionOf(me) });
  }

  @ApiOperation({
    summary: '合并会带走什么',
    description: '合并之前看一眼：要并掉的小区有多少住户、师傅、预约、评价等。',
  })
  @Get(':id/merge/:intoId')
  @ApiOkResponse({ type: MergePreview })
  @Refuses(communityErrors.mergeItself, communityErrors.unknown, communityErrors.alreadyMerged)
  preview(
    @Me() me: Account,
    @Param('id', IdPipe) id: string,
    @Param('intoId', IdPipe) intoId: string,
  ): Promise<MergePreview> {
    return this.merges.preview(id, intoId, regionOf(me));
  }

  @ApiOperation({
    summary: '合并小区',
    description: '把重复的小区并入另一个；绑定、上门、评价一起过去，旧链接仍然能用。',
  })
  @Post(':id/merge')
  @ApiCreatedResponse({ type: MergeView })
  @Refuses(communityErrors.mergeItself, communityErrors.unknown, communityErrors.alreadyMerged)
  async merge(@Me() me: Account, @Param('id', IdPipe) id: string, @Body() dto: MergeWish): Promise<MergeView> {
    await this.merges.merge(id, dto.intoId, { accountId: me.id, reason: dto.reason, regionOf: regionOf(me) });
    return { intoId: dto.intoId };
  }
}
