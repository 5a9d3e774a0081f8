import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Audience, Me } from '../../foundation/auth/audience.js';
import type { Account } from '../../foundation/auth/session-reader.js';
import { Refuses } from '../../foundation/errors/refuses.js';
import { AnsweredBy } from '../../foundation/idempotency/answered-by.js';
import { communityErrors } from '../community/community.errors.js';
import { engineerErrors } from '../engineer/engineer.errors.js';
import { EngineerService } from '../engineer/engineer.service.js';
import { AnnounceService } from './announce.service.js';
import { NewVisit, OwnVisits, OwnVisitsQuery, VisitView } from './visit.dto.js';
import { visitErrors } from './visit.errors.js';
import { VisitReader } from './visit.reader.js';

@ApiTags('visit')
@Audience('engineer')
@Refuses(engineerErrors.gone)
@Controller('api/engineer/visits')
export class VisitEngineerController {
  constructor(
    private readonly announcements: AnnounceService,
    private readonly reader: VisitReader,
    private readonly engineers: EngineerService,
  ) {}

  @ApiOperation({ summary: '我的上门', description: '自己在这些天的上门。' })
  @Get()
  @ApiOkResponse({ type: OwnVisits })
  async list(@Me() me: Account, @Query() query: OwnVisitsQuery): Promise<OwnVisits> {
    const { id } = await this.engineers.ofAccount(me.id);
    return { items: await this.reader.ofEngineer(id, query) };
  }

  @ApiOperation({ summary: '发布上门', description: '告诉小区自己哪天来；再说一次不改变什么，改时段会顶替原来的。' })
  @Post()
  @AnsweredBy('view')
  @ApiCreatedResponse({ type: VisitView })
  @Refuses(
    communityErrors.unknown,
    visitErrors.notCovered,
    visitErrors.past,
    visitErrors.tooFarAhead,
    visitErrors.notWorking,
  )
  async announce(@Me() me: Account, @Body() dto: NewVisit) {
    const { id } = await this.engineers.ofAccount(me.id);
    return { id: await this.announcements.announce(id, dto) };
  }

  view(_me: Account, { id }: { id: string }): Promise<VisitView> {
    return this.reader.view(id, null);
  }
}
