import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Audience, Me } from '../../foundation/auth/audience.js';
import type { Account } from '../../foundation/auth/session-reader.js';
import { Refuses } from '../../foundation/errors/refuses.js';
import { isId } from '../../foundation/ids/ids.js';
import { PageQuery } from '../../foundation/http/paging.js';
import { ServedCommunityPage } from './engineer.dto.js';
import { engineerErrors } from './engineer.errors.js';
import { EngineerService } from './engineer.service.js';

@ApiTags('engineer')
@Audience('engineer')
@Refuses(engineerErrors.gone)
@Controller('api/engineer')
export class EngineerEngineerController {
  constructor(private readonly engineers: EngineerService) {}

  @ApiOperation({ summary: '我负责的小区', description: '工程师自己负责的小区，一页一页取。' })
  @Get('communities')
  @ApiOkResponse({ type: ServedCommunityPage })
  async communities(@Me() me: Account, @Query() page: PageQuery) {
    const engineer = await this.engineers.ofAccount(me.id);
    return this.engineers.communitiesOf(engineer.id, isId(page.after) ? page.after : '0', page.limit);
  }
}
