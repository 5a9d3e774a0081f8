import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Audience, Me } from '../../foundation/auth/audience.js';
import type { Account } from '../../foundation/auth/session-reader.js';
import { isId } from '../../foundation/ids/ids.js';
import { PageQuery } from '../../foundation/http/paging.js';
import { ServedCommunityPage } from './engineer.dto.js';
import { EngineerService } from './engineer.service.js';

@ApiTags('engineer')
@Audience('engineer')
@Controller('api/engineer')
export class EngineerEngineerController {
  constructor(private readonly engineers: EngineerService) {}

  @Get('communities')
  @ApiOkResponse({ type: ServedCommunityPage })
  async communities(@Me() me: Account, @Query() page: PageQuery) {
    const engineer = await this.engineers.ofAccount(me.id);
    return this.engineers.communitiesOf(engineer.id, isId(page.after) ? page.after : '0', page.limit);
  }
}
