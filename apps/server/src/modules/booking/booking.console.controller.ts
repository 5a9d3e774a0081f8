import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Audience, Me } from '../../foundation/auth/audience.js';
import type { Account } from '../../foundation/auth/session-reader.js';
import { IdPipe } from '../../foundation/http/id.pipe.js';
import { PageQuery } from '../../foundation/http/paging.js';
import { AnsweredBy } from '../../foundation/idempotency/answered-by.js';
import { isId } from '../../foundation/ids/ids.js';
import { BookingReader } from './booking-reader.js';
import {
  AssignWish,
  ConsoleBookingPage,
  ConsoleBookingQuery,
  ConsoleBookingView,
  OperatorCancelWish,
  RescheduleWish,
} from './booking.dto.js';
import { BookingService } from './booking.service.js';
import { ReofferService } from './reoffer.service.js';

@ApiTags('booking')
@Audience('operator')
@Controller('api/console/bookings')
export class BookingConsoleController {
  constructor(
    private readonly reader: BookingReader,
    private readonly bookings: BookingService,
    private readonly reoffers: ReofferService,
  ) {}

  @Get('queue')
  @ApiOkResponse({ type: ConsoleBookingPage })
  queue(@Query() page: PageQuery) {
    return this.reader.queue(isId(page.after) ? page.after : null, page.limit);
  }

  @Get()
  @ApiOkResponse({ type: ConsoleBookingPage })
  list(@Query() query: ConsoleBookingQuery) {
    return this.reader.listed(query);
  }

  @Post(':id/assignment')
  @HttpCode(200)
  @AnsweredBy('view')
  @ApiOkResponse({ type: ConsoleBookingView })
  async assign(@Me() me: Account, @Param('id', IdPipe) id: string, @Body() dto: AssignWish) {
    await this.reoffers.assign(id, dto.engineerId, me.id);
    return { id };
  }

  @Post(':id/cancel')
  @HttpCode(200)
  @AnsweredBy('view')
  @ApiOkResponse({ type: ConsoleBookingView })
  async cancel(@Me() me: Account, @Param('id', IdPipe) id: string, @Body() dto: OperatorCancelWish) {
    await this.bookings.cancel({ role: 'operator', id: me.id }, id, dto.reason);
    return { id };
  }

  @Post(':id/reschedule')
  @HttpCode(200)
  @AnsweredBy('view')
  @ApiOkResponse({ type: ConsoleBookingView })
  async reschedule(@Me() me: Account, @Param('id', IdPipe) id: string, @Body() dto: RescheduleWish) {
    await this.bookings.reschedule({ role: 'operator', id: me.id }, id, new Date(dto.start));
    return { id };
  }

  view(_me: Account, { id }: { id: string }): Promise<ConsoleBookingView> {
    return this.reader.forOperator(id);
  }
}
