import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiTags } from '@nestjs/swagger';
import { Audience, Me } from '../../foundation/auth/audience.js';
import type { Account } from '../../foundation/auth/session-reader.js';
import { IdPipe } from '../../foundation/http/id.pipe.js';
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
  @ApiCreatedResponse({ type: BookingView })
  async join(@Me() me: Account, @Param('id', IdPipe) id: string, @Body() dto: VisitJoinWish) {
    return (await this.reader.residentViews([await this.joins.join(me.id, id, dto)]))[0];
  }
}
