import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Audience, Me } from '../../foundation/auth/audience.js';
import type { Account } from '../../foundation/auth/session-reader.js';
import { Refuses } from '../../foundation/errors/refuses.js';
import { IdPipe } from '../../foundation/http/id.pipe.js';
import { PageQuery } from '../../foundation/http/paging.js';
import { Polled } from '../../foundation/http/polled.js';
import { catalogErrors } from '../catalog/catalog.errors.js';
import { CatalogService } from '../catalog/catalog.service.js';
import { communityErrors } from '../community/community.errors.js';
import { CommunityService } from '../community/community.service.js';
import { EngineerService } from '../engineer/engineer.service.js';
import { endOf } from '../schedule/rules/time-grid.js';
import { spotOf } from '../schedule/rules/travel.js';
import { SeatsService } from './seats.service.js';
import { JoinSlotQuery, JoinSlots, VisitCardPage, VisitView } from './visit.dto.js';
import { visitErrors } from './visit.errors.js';
import { VisitReader } from './visit.reader.js';

@ApiTags('visit')
@Audience('public')
@Controller('api')
export class VisitController {
  constructor(
    private readonly reader: VisitReader,
    private readonly seats: SeatsService,
    private readonly catalog: CatalogService,
    private readonly engineers: EngineerService,
    private readonly communities: CommunityService,
  ) {}

  @ApiOperation({ summary: '小区的上门', description: '两周内哪位师傅哪天来这个小区。' })
  @Get('communities/:id/visits')
  @ApiOkResponse({ type: VisitCardPage })
  @Refuses(communityErrors.unknown)
  list(@Me() me: Account | null, @Param('id', IdPipe) id: string, @Query() page: PageQuery) {
    return this.reader.coming(id, me?.id ?? null, page.after, page.limit);
  }

  @ApiOperation({ summary: '看上门', description: '一次上门：师傅、日期、还能约几位。' })
  @Get('visits/:id')
  @Polled()
  @ApiOkResponse({ type: VisitView })
  @Refuses(visitErrors.unknown)
  show(@Me() me: Account | null, @Param('id', IdPipe) id: string) {
    return this.reader.view(id, me?.id ?? null);
  }

  @ApiOperation({ summary: '可接续的时间', description: '这次上门邻居还能约的时间。' })
  @Get('visits/:id/slots')
  @ApiOkResponse({ type: JoinSlots })
  @Refuses(visitErrors.unknown, catalogErrors.unknown, catalogErrors.withdrawn)
  async slots(@Param('id', IdPipe) id: string, @Query() query: JoinSlotQuery): Promise<JoinSlots> {
    const visit = await this.seats.require(id);
    const { skill, durationMinutes } = await this.catalog.require(query.serviceItemId);
    const community = await this.communities.require(visit.communityId);
    const able = await this.engineers.candidates(community, skill, visit.engineerId);
    const { starts, keepsTaken } = await this.seats.starts(visit, spotOf(community), durationMinutes, 'listed');
    const free = able.includes(visit.engineerId) ? starts : [];
    return { slots: free.map((start) => ({ start: iso(start), end: iso(endOf(start, durationMinutes)) })), keepsTaken };
  }
}

const iso = (ms: number) => new Date(ms).toISOString();
