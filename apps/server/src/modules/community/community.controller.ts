import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Audience } from '../../foundation/auth/audience.js';
import { Db } from '../../foundation/database/db.js';
import {
  CommunityHitPage,
  CommunityHits,
  CommunityQuery,
  DivisionList,
  DivisionQuery,
  NearbyQuery,
} from './community.dto.js';
import { listDivisions, nearbyCommunities, searchCommunities } from './community-search.queries.js';

@ApiTags('community')
@Audience('public')
@Controller('api')
export class CommunityController {
  constructor(private readonly db: Db) {}

  @Get('divisions')
  @ApiOkResponse({ type: DivisionList })
  async divisions(@Query() query: DivisionQuery): Promise<DivisionList> {
    return { items: await listDivisions(this.db.reads, query.parent ?? null) };
  }

  @Get('communities')
  @ApiOkResponse({ type: CommunityHitPage })
  search(@Query() query: CommunityQuery): Promise<CommunityHitPage> {
    return searchCommunities(this.db.reads, {
      query: query.query ?? '',
      division: query.division ?? null,
      after: query.after ?? null,
      limit: query.limit ?? 20,
    });
  }

  @Get('communities/nearby')
  @ApiOkResponse({ type: CommunityHits })
  async nearby(@Query() query: NearbyQuery): Promise<CommunityHits> {
    return { items: await nearbyCommunities(this.db.reads, { lat: query.lat, lng: query.lng, limit: 20 }) };
  }
}
