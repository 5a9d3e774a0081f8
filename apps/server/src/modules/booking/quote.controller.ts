import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Audience, Me } from '../../foundation/auth/audience.js';
import type { Account } from '../../foundation/auth/session-reader.js';
import { Refuses } from '../../foundation/errors/refuses.js';
import { IdPipe } from '../../foundation/http/id.pipe.js';
import { AnsweredBy } from '../../foundation/idempotency/answered-by.js';
import { BookingView } from './booking.dto.js';
import { bookingErrors } from './booking.errors.js';
import { BookingReader } from './booking.reader.js';
import { QuoteAnswer } from './quote.dto.js';
import { QuoteService } from './quote.service.js';

@ApiTags('booking')
@Audience('resident')
@Controller('api/me/bookings')
export class QuoteController {
  constructor(
    private readonly quotes: QuoteService,
    private readonly reader: BookingReader,
  ) {}

  @ApiOperation({ summary: '答复价钱', description: '师傅要收的比约好的高：同意，或不同意。' })
  @Post(':id/quotes/:quoteId/answer')
  @HttpCode(200)
  @AnsweredBy('view')
  @ApiOkResponse({ type: BookingView })
  @Refuses(bookingErrors.unknown, bookingErrors.quoteGone)
  async answer(
    @Me() me: Account,
    @Param('id', IdPipe) id: string,
    @Param('quoteId', IdPipe) quoteId: string,
    @Body() { agrees }: QuoteAnswer,
  ) {
    await this.quotes.answer(me.id, id, quoteId, agrees);
    return { id };
  }

  view(me: Account, { id }: { id: string }): Promise<BookingView> {
    return this.reader.own(me.id, id);
  }
}
