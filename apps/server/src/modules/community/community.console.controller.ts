import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Me, Needs, regionOf } from '../../foundation/auth/audience.js';
import type { Account } from '../../foundation/auth/session-reader.js';
import { Refuses } from '../../foundation/errors/refuses.js';
import { IdPipe } from '../../foundation/http/id.pipe.js';
import { MergeView, MergeWish } from './community.dto.js';
import { CommunityMergeService } from './community-merge.service.js';
import { communityErrors } from './community.errors.js';

@ApiTags('community')
@Needs('community.write')
@Controller('api/console/communities')
export class CommunityConsoleController {
  constructor(private readonly merges: CommunityMergeService) {}

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
