import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Audience, Me } from '../../foundation/auth/audience.js';
import type { Account } from '../../foundation/auth/session-reader.js';
import { IdPipe } from '../../foundation/http/id.pipe.js';
import { PageQuery } from '../../foundation/http/paging.js';
import { CatalogService } from '../catalog/catalog.service.js';
import { EngineerService } from '../engineer/engineer.service.js';
import { endOf } from '../schedule/rules/time-grid.js';
import { VisitReader } from './visit-reader.js';
import { VisitSeats } from './visit-seats.js';
import { JoinSlotQuery, JoinSlots, VisitCardPage, VisitView } from './visit.dto.js';

/** Who comes when, and when neighbours may join. */
@ApiTags('visit')
@Audience('public')
@Controller('api')
export class VisitController {
  constructor(
    private readonly reader: VisitReader,
    private readonly seats: VisitSeats,
    private readonly catalog: CatalogService,
    private readonly engineers: EngineerService,
  ) {}

  @Get('communities/:id/visits')
  @ApiOkResponse({ type: VisitCardPage })
  list(@Me() me: Account | null, @Param('id', IdPipe) id: string, @Query() page: PageQuery) {
    return this.reader.coming(id, me?.id ?? null, page.after, page.limit);
  }

  @Get('visits/:id')
  @ApiOkResponse({ type: VisitView })
  show(@Me() me: Account | null, @Param('id', IdPipe) id: string) {
    return this.reader.view(id, me?.id ?? null);
  }

  @Get('visits/:id/slots')
  @ApiOkResponse({ type: JoinSlots })
  async slots(@Param('id', IdPipe) id: string, @Query() query: JoinSlotQuery): Promise<JoinSlots> {
    const visit = await this.seats.require(id);
    const { skill, durationMinutes } = await this.catalog.require(query.serviceItemId);
    const able = await this.engineers.candidates(visit.communityId, skill);
    const { starts, keepsTaken } = await this.seats.starts(visit, durationMinutes);
    const free = able.includes(visit.engineerId) ? starts : [];
    return { slots: free.map((start) => ({ start: iso(start), end: iso(endOf(start, durationMinutes)) })), keepsTaken };
  }
}

const iso = (ms: number) => new Date(ms).toISOString();
