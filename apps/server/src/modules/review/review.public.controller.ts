import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Audience, Me } from '../../foundation/auth/audience.js';
import type { Account } from '../../foundation/auth/session-reader.js';
import { Refuses } from '../../foundation/errors/refuses.js';
import { IdPipe } from '../../foundation/http/id.pipe.js';
import { PageQuery } from '../../foundation/http/paging.js';
import { communityErrors } from '../community/community.errors.js';
import { engineerErrors } from '../engineer/engineer.errors.js';
import { ReviewPage } from './review.dto.js';
import { ReviewReader } from './review.reader.js';

@ApiTags('review')
@Audience('public')
@Controller('api')
export class ReviewPublicController {
  constructor(private readonly reader: ReviewReader) {}

  @ApiOperation({ summary: '小区的评价', description: '这个小区住户写的评价，新的在前。' })
  @Get('communities/:id/reviews')
  @ApiOkResponse({ type: ReviewPage })
  @Refuses(communityErrors.unknown)
  ofCommunity(@Me() me: Account | null, @Param('id', IdPipe) id: string, @Query() page: PageQuery) {
    return this.reader.ofCommunity(id, page, me?.id);
  }

  @ApiOperation({ summary: '工程师的评价', description: '住户给这位工程师的评价，新的在前。' })
  @Get('engineers/:id/reviews')
  @ApiOkResponse({ type: ReviewPage })
  @Refuses(engineerErrors.unknown)
  ofEngineer(@Me() me: Account | null, @Param('id', IdPipe) id: string, @Query() page: PageQuery) {
    return this.reader.ofEngineer(id, page, me?.id);
  }
}
