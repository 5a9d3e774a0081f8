import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiTags } from '@nestjs/swagger';
import { Audience, Me } from '../../foundation/auth/audience.js';
import type { Account } from '../../foundation/auth/session-reader.js';
import { IdPipe } from '../../foundation/http/id.pipe.js';
import { AnsweredBy } from '../../foundation/idempotency/answered-by.js';
import { BookingReader } from './booking-reader.js';
import { BookingView, VisitJoinWish } from './booking.dto.js';
import { JoinService } from './join.service.js';

@ApiTags('visit')
@Audience('resident')
@Controller('api/visits')
export class JoinController {
  constructor(
    private readonly joins: JoinService,
    private readonly reader: BookingReader,
  ) {}

  @Post(':id/join')
  @AnsweredBy('view')
  @ApiCreatedResponse({ type: BookingView })
  async join(@Me() me: Account, @Param('id', IdPipe) visitId: string, @Body() dto: VisitJoinWish) {
    const { id } = await this.joins.join(me.id, visitId, dto);
    return { id };
  }

  view(me: Account, { id }: { id: string }): Promise<BookingView> {
    return this.reader.own(me.id, id);
  }
}
