import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
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
import { storedPoint } from './rules/datum.js';
import { listDivisions, nearbyCommunities, searchCommunities } from './community-search.queries.js';

@ApiTags('community')
@Audience('public')
@Controller('api')
export class CommunityController {
  constructor(private readonly db: Db) {}

  @ApiOperation({ summary: '区划', description: '某一级行政区划的下一级；不带参数时是各省。' })
  @Get('divisions')
  @ApiOkResponse({ type: DivisionList })
  async divisions(@Query() query: DivisionQuery): Promise<DivisionList> {
    return { items: await listDivisions(this.db, query.parent ?? null) };
  }

  @ApiOperation({ summary: '找小区', description: '按名称、拼音或首字母找，也可以列出一个区划里的。' })
  @Get('communities')
  @ApiOkResponse({ type: CommunityHitPage })
  search(@Query() query: CommunityQuery): Promise<CommunityHitPage> {
    return searchCommunities(this.db.text, {
      query: query.query ?? '',
      division: query.division ?? null,
      after: query.after ?? null,
      limit: query.limit ?? 20,
    });
  }

  @ApiOperation({ summary: '附近的小区', description: '离这个位置最近的小区，由近到远；不说坐标系就是 GCJ-02。' })
  @Get('communities/nearby')
  @ApiOkResponse({ type: CommunityHits })
  async nearby(@Query() { datum = 'gcj02', ...point }: NearbyQuery): Promise<CommunityHits> {
    return { items: await nearbyCommunities(this.db.text, { ...storedPoint(point, datum), limit: 20 }) };
  }
}
