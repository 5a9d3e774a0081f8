import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Me, Needs, regionOf } from '../../foundation/auth/audience.js';
import type { Account } from '../../foundation/auth/session-reader.js';
import { Refuses } from '../../foundation/errors/refuses.js';
import { IdPipe } from '../../foundation/http/id.pipe.js';
import { PageQuery } from '../../foundation/http/paging.js';
import { communityErrors } from '../community/community.errors.js';
import { CommunityService } from '../community/community.service.js';
import { CoverageReader } from './coverage.reader.js';
import { CoveragePage } from './coverage.dto.js';

@ApiTags('engineer')
@Needs('engineer.read')
@Controller('api/console/communities')
export class CoverageConsoleController {
  constructor(
    private readonly communities: CommunityService,
    private readonly reader: CoverageReader,
  ) {}

  @ApiOperation({ summary: '小区的师傅', description: '现在负责的在前，以前负责过的在后，各有起止日期。' })
  @Get(':id/engineers')
  @ApiOkResponse({ type: CoveragePage })
  @Refuses(communityErrors.unknown)
  async list(@Me() me: Account, @Param('id', IdPipe) id: string, @Query() page: PageQuery): Promise<CoveragePage> {
    const community = await this.communities.requireIn(id, regionOf(me));
    return this.reader.of(community.id, page);
  }
}
