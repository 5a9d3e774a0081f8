import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Audience, Me } from '../../foundation/auth/audience.js';
import type { Account } from '../../foundation/auth/session-reader.js';
import { Refuses } from '../../foundation/errors/refuses.js';
import { IdPipe } from '../../foundation/http/id.pipe.js';
import { AnsweredBy } from '../../foundation/idempotency/answered-by.js';
import { BookingView } from './booking.dto.js';
import { bookingErrors } from './booking.errors.js';
import { BookingReader } from './booking.reader.js';
import { NO_MESSAGE } from './booking.refusals.js';
import { PhraseList, ResidentMessageWish } from './message.dto.js';
import { MessageService } from './message.service.js';
import { PhraseService } from './phrase.service.js';

@ApiTags('booking')
@Audience('resident')
@Controller('api/me')
export class MessageController {
  constructor(
    private readonly messages: MessageService,
    private readonly phrases: PhraseService,
    private readonly reader: BookingReader,
  ) {}

  @ApiOperation({ summary: '住户能说的句子', description: '住户在预约上点一下就能告诉师傅的话。' })
  @Get('booking-phrases')
  @ApiOkResponse({ type: PhraseList })
  offered(): Promise<PhraseList> {
    return this.phrases.offered('resident');
  }

  @ApiOperation({
    summary: '告诉师傅一句',
    description: '师傅接单后、做完前，从现成的句子里选一句告诉他；每位师傅最多 10 句。',
  })
  @Post('bookings/:id/messages')
  @HttpCode(200)
  @AnsweredBy('view')
  @ApiOkResponse({ type: BookingView })
  @Refuses(...NO_MESSAGE, bookingErrors.stale)
  async say(@Me() me: Account, @Param('id', IdPipe) id: string, @Body() dto: ResidentMessageWish) {
    await this.messages.byResident(me.id, id, dto);
    return { id };
  }

  view(me: Account, { id }: { id: string }): Promise<BookingView> {
    return this.reader.own(me.id, id);
  }
}
