import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Audience, Me } from '../../foundation/auth/audience.js';
import type { Account } from '../../foundation/auth/session-reader.js';
import { AnsweredBy } from '../../foundation/idempotency/answered-by.js';
import { EngineerService } from '../engineer/engineer.service.js';
import { VisitReader } from './visit-reader.js';
import { NewVisit, OwnVisits, OwnVisitsQuery, VisitView } from './visit.dto.js';
import { VisitsService } from './visits.service.js';

@ApiTags('visit')
@Audience('engineer')
@Controller('api/engineer/visits')
export class VisitEngineerController {
  constructor(
    private readonly visits: VisitsService,
    private readonly reader: VisitReader,
    private readonly engineers: EngineerService,
  ) {}

  @Get()
  @ApiOkResponse({ type: OwnVisits })
  async list(@Me() me: Account, @Query() query: OwnVisitsQuery): Promise<OwnVisits> {
    const { id } = await this.engineers.ofAccount(me.id);
    return { items: await this.reader.ofEngineer(id, query) };
  }

  @Post()
  @AnsweredBy('view')
  @ApiCreatedResponse({ type: VisitView })
  async announce(@Me() me: Account, @Body() dto: NewVisit) {
    const { id } = await this.engineers.ofAccount(me.id);
    return { id: await this.visits.announce(id, dto) };
  }

  view(_me: Account, { id }: { id: string }): Promise<VisitView> {
    return this.reader.view(id, null);
  }
}
