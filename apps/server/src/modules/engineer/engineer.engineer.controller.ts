import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Audience, Me } from '../../foundation/auth/audience.js';
import type { Account } from '../../foundation/auth/session-reader.js';
import { Refuses } from '../../foundation/errors/refuses.js';
import { ServedCommunityPage, ServedQuery } from './engineer.dto.js';
import { engineerErrors } from './engineer.errors.js';
import { EngineerService } from './engineer.service.js';

@ApiTags('engineer')
@Audience('engineer')
@Refuses(engineerErrors.gone)
@Controller('api/engineer')
export class EngineerEngineerController {
  constructor(private readonly engineers: EngineerService) {}

  @ApiOperation({ summary: '我负责的小区', description: '工程师自己负责的小区，可以按名字或拼音找，一页一页取。' })
  @Get('communities')
  @ApiOkResponse({ type: ServedCommunityPage })
  async communities(@Me() me: Account, @Query() wish: ServedQuery) {
    const { id } = await this.engineers.ofAccount(me.id);
    return this.engineers.communitiesOf(id, wish);
  }
}
