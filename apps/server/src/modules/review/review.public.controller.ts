import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Audience, Me } from '../../foundation/auth/audience.js';
import type { Account } from '../../foundation/auth/session-reader.js';
import { IdPipe } from '../../foundation/http/id.pipe.js';
import { PageQuery } from '../../foundation/http/paging.js';
import { ReviewPage } from './review.dto.js';
import { ReviewReader } from './review-reader.js';

@ApiTags('review')
@Audience('public')
@Controller('api')
export class ReviewPublicController {
  constructor(private readonly reader: ReviewReader) {}

  @Get('communities/:id/reviews')
  @ApiOkResponse({ type: ReviewPage })
  ofCommunity(@Me() me: Account | null, @Param('id', IdPipe) id: string, @Query() page: PageQuery) {
    return this.reader.ofCommunity(id, page, me?.id);
  }

  @Get('engineers/:id/reviews')
  @ApiOkResponse({ type: ReviewPage })
  ofEngineer(@Me() me: Account | null, @Param('id', IdPipe) id: string, @Query() page: PageQuery) {
    return this.reader.ofEngineer(id, page, me?.id);
  }
}
