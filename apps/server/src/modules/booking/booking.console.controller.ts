import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Audience, Me } from '../../foundation/auth/audience.js';
import type { Account } from '../../foundation/auth/session-reader.js';
import { IdPipe } from '../../foundation/http/id.pipe.js';
import { PageQuery } from '../../foundation/http/paging.js';
import { isId } from '../../foundation/ids/ids.js';
import { BookingReader } from './booking-reader.js';
import { AssignWish, ConsoleBookingPage, ConsoleBookingView } from './booking.dto.js';
import { ReofferService } from './reoffer.service.js';

@ApiTags('booking')
@Audience('operator')
@Controller('api/console/bookings')
export class BookingConsoleController {
  constructor(
    private readonly reader: BookingReader,
    private readonly reoffers: ReofferService,
  ) {}

  @Get('queue')
  @ApiOkResponse({ type: ConsoleBookingPage })
  queue(@Query() page: PageQuery) {
    return this.reader.queue(isId(page.after) ? page.after : null, page.limit);
  }

  @Post(':id/assignment')
  @HttpCode(200)
  @ApiOkResponse({ type: ConsoleBookingView })
  async assign(@Me() me: Account, @Param('id', IdPipe) id: string, @Body() dto: AssignWish) {
    const booking = await this.reoffers.assign(id, dto.engineerId, me.id);
    return (await this.reader.consoleViews([booking]))[0];
  }
}
