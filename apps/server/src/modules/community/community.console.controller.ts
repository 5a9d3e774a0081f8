import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiTags } from '@nestjs/swagger';
import { Audience, Me } from '../../foundation/auth/audience.js';
import type { Account } from '../../foundation/auth/session-reader.js';
import { IdPipe } from '../../foundation/http/id.pipe.js';
import { MergeView, MergeWish } from './community.dto.js';
import { CommunityMergeService } from './community-merge.service.js';

@ApiTags('community')
@Audience('operator')
@Controller('api/console/communities')
export class CommunityConsoleController {
  constructor(private readonly merges: CommunityMergeService) {}

  @Post(':id/merge')
  @ApiCreatedResponse({ type: MergeView })
  async merge(@Me() me: Account, @Param('id', IdPipe) id: string, @Body() dto: MergeWish): Promise<MergeView> {
    await this.merges.merge(id, dto.intoId, { accountId: me.id, reason: dto.reason });
    return { intoId: dto.intoId };
  }
}
