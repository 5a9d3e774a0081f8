import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Audience, Me } from '../../foundation/auth/audience.js';
import type { Account } from '../../foundation/auth/session-reader.js';
import { Refuses } from '../../foundation/errors/refuses.js';
import { IdPipe } from '../../foundation/http/id.pipe.js';
import { AnsweredBy } from '../../foundation/idempotency/answered-by.js';
import { catalogErrors } from '../catalog/catalog.errors.js';
import { dispatchErrors } from '../dispatch/dispatch.errors.js';
import { NO_TIME } from '../dispatch/dispatch.refusals.js';
import { EarnestAskService } from '../dispatch/earnest-ask.service.js';
import { engineerErrors } from '../engineer/engineer.errors.js';
import { photoErrors } from '../photo/photo.errors.js';
import { residentErrors } from '../resident/resident.errors.js';
import { scheduleErrors } from '../schedule/schedule.errors.js';
import { visitErrors } from '../visit/visit.errors.js';
import { BookingView, VisitJoinWish } from './booking.dto.js';
import { bookingErrors } from './booking.errors.js';
import { BookingReader } from './booking.reader.js';
import { JoinService } from './join.service.js';

@ApiTags('visit')
@Audience('resident')
@Controller('api/visits')
export class JoinController {
  constructor(
    private readonly joins: JoinService,
    private readonly reader: BookingReader,
    private readonly earnest: EarnestAskService,
  ) {}

  @ApiOperation({
    summary: '接续排期',
    description: '师傅要来小区时，邻居约他当天顺路的时间。约不上时，details 里有最近的其他时间。',
  })
  @Post(':id/join')
  @AnsweredBy('view')
  @ApiCreatedResponse({ type: BookingView })
  @Refuses(
    visitErrors.unknown,
    visitErrors.over,
    visitErrors.alreadyJoined,
    catalogErrors.unknown,
    catalogErrors.withdrawn,
    engineerErrors.gone,
    dispatchErrors.engineerCannot,
    bookingErrors.notMember,
    residentErrors.tooManyCommunities,
    bookingErrors.tooManyOpen,
    bookingErrors.tooManyCancelled,
    bookingErrors.alike,
    photoErrors.unknown,
    photoErrors.used,
    scheduleErrors.notNextToVisit,
    ...NO_TIME,
  )
  async join(@Me() me: Account, @Param('id', IdPipe) visitId: string, @Body() dto: VisitJoinWish) {
    const { id } = await this.earnest.of(me.id, () => this.joins.join(me.id, visitId, dto));
    return { id };
  }

  view(me: Account, { id }: { id: string }): Promise<BookingView> {
    return this.reader.own(me.id, id);
  }
}
