import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Audience, Me } from '../../foundation/auth/audience.js';
import type { Account } from '../../foundation/auth/session-reader.js';
import { IdPipe } from '../../foundation/http/id.pipe.js';
import { PageQuery } from '../../foundation/http/paging.js';
import { AnsweredBy } from '../../foundation/idempotency/answered-by.js';
import { isId } from '../../foundation/ids/ids.js';
import { BookingReader } from './booking-reader.js';
import {
  AlternativeList,
  BookingPage,
  BookingView,
  CancelWish,
  NewBooking,
  ReopenWish,
  RescheduleWish,
} from './booking.dto.js';
import type { Booking } from './booking.entity.js';
import { BookingService } from './booking.service.js';
import { ReopenService } from './reopen.service.js';

@ApiTags('booking')
@Audience('resident')
@Controller('api')
export class BookingController {
  constructor(
    private readonly bookings: BookingService,
    private readonly reopens: ReopenService,
    private readonly reader: BookingReader,
  ) {}

  @Post('bookings')
  @AnsweredBy('view')
  @ApiCreatedResponse({ type: BookingView })
  async create(@Me() me: Account, @Body() dto: NewBooking) {
    return named(await this.bookings.create(me.id, dto));
  }

  @Get('me/bookings')
  @ApiOkResponse({ type: BookingPage })
  list(@Me() me: Account, @Query() page: PageQuery) {
    return this.reader.mine(me.id, isId(page.after) ? page.after : null, page.limit);
  }

  @Get('me/bookings/:id')
  @ApiOkResponse({ type: BookingView })
  show(@Me() me: Account, @Param('id', IdPipe) id: string) {
    return this.reader.own(me.id, id);
  }

  /** Times that would do as well, nearest first: for a booking whose engineer cannot come. */
  @Get('me/bookings/:id/alternatives')
  @ApiOkResponse({ type: AlternativeList })
  async alternatives(@Me() me: Account, @Param('id', IdPipe) id: string): Promise<AlternativeList> {
    return { items: await this.bookings.alternatives(me.id, id) };
  }

  @Post('me/bookings/:id/reschedule')
  @HttpCode(200)
  @AnsweredBy('view')
  @ApiOkResponse({ type: BookingView })
  async reschedule(@Me() me: Account, @Param('id', IdPipe) id: string, @Body() dto: RescheduleWish) {
    return named(await this.bookings.reschedule({ role: 'resident', id: me.id }, id, new Date(dto.start)));
  }

  @Post('me/bookings/:id/cancel')
  @HttpCode(200)
  @AnsweredBy('view')
  @ApiOkResponse({ type: BookingView })
  async cancel(@Me() me: Account, @Param('id', IdPipe) id: string, @Body() dto: CancelWish) {
    return named(await this.bookings.cancel({ role: 'resident', id: me.id }, id, dto.reason));
  }

  /** The same issue again, within 30 days: a booking of its own, linked to this one. */
  @Post('me/bookings/:id/reopen')
  @AnsweredBy('view')
  @ApiCreatedResponse({ type: BookingView })
  async reopen(@Me() me: Account, @Param('id', IdPipe) id: string, @Body() dto: ReopenWish) {
    return named(await this.reopens.reopen(me.id, id, dto));
  }

  view(me: Account, { id }: { id: string }): Promise<BookingView> {
    return this.reader.own(me.id, id);
  }
}

const named = ({ id }: Booking) => ({ id });
