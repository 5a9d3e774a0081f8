import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Me, Needs, regionOf } from '../../foundation/auth/audience.js';
import type { Account } from '../../foundation/auth/session-reader.js';
import { Refuses } from '../../foundation/errors/refuses.js';
import { IdPipe } from '../../foundation/http/id.pipe.js';
import { PageQuery } from '../../foundation/http/paging.js';
import { AnsweredBy } from '../../foundation/idempotency/answered-by.js';
import { dispatchErrors } from '../dispatch/dispatch.errors.js';
import { NO_TIME } from '../dispatch/dispatch.refusals.js';
import { EngineerRegionReader } from '../engineer/engineer-region.reader.js';
import { engineerErrors } from '../engineer/engineer.errors.js';
import {
  AssignWish,
  ConsoleBookingPage,
  ConsoleBookingQuery,
  ConsoleBookingView,
  OperatorCancelWish,
  RescheduleWish,
} from './booking.dto.js';
import { NO_MOVE, NO_CHANGE } from './booking.refusals.js';
import { bookingErrors } from './booking.errors.js';
import { BookingService } from './booking.service.js';
import { ConsoleBookingReader } from './console-booking.reader.js';
import { ReofferService } from './reoffer.service.js';

@ApiTags('booking')
@Needs('booking.write')
@Controller('api/console/bookings')
export class BookingConsoleController {
  constructor(
    private readonly reader: ConsoleBookingReader,
    private readonly bookings: BookingService,
    private readonly reoffers: ReofferService,
    private readonly engineers: EngineerRegionReader,
  ) {}

  @ApiOperation({ summary: '待派的预约', description: '还没有师傅的预约，先来的在前。' })
  @Get('queue')
  @Needs('booking.read')
  @ApiOkResponse({ type: ConsoleBookingPage })
  queue(@Me() me: Account, @Query() page: PageQuery) {
    return this.reader.queue(page, regionOf(me));
  }

  @ApiOperation({ summary: '预约列表', description: '按小区、师傅、日期、状态筛选全部预约。' })
  @Get()
  @Needs('booking.read')
  @ApiOkResponse({ type: ConsoleBookingPage })
  list(@Me() me: Account, @Query() query: ConsoleBookingQuery) {
    return this.reader.listed(query, regionOf(me));
  }

  @ApiOperation({ summary: '派单', description: '把预约派给一位师傅，或从一位换到另一位。' })
  @Post(':id/assignment')
  @HttpCode(200)
  @AnsweredBy('view')
  @ApiOkResponse({ type: ConsoleBookingView })
  @Refuses(...NO_CHANGE, dispatchErrors.engineerCannot, engineerErrors.unknown, engineerErrors.gone, ...NO_TIME)
  async assign(@Me() me: Account, @Param('id', IdPipe) id: string, @Body() dto: AssignWish) {
    await this.reader.require(id, regionOf(me));
    await this.engineers.require(dto.engineerId, regionOf(me));
    await this.reoffers.assign(id, dto.engineerId, me.id);
    return { id };
  }

  @ApiOperation({
    summary: '替住户取消',
    description: '取消一个预约，要写原因；已取消的再取消不改变什么，换个原因不行。',
  })
  @Post(':id/cancel')
  @HttpCode(200)
  @AnsweredBy('view')
  @ApiOkResponse({ type: ConsoleBookingView })
  @Refuses(...NO_CHANGE, bookingErrors.cancelledAlready)
  async cancel(@Me() me: Account, @Param('id', IdPipe) id: string, @Body() dto: OperatorCancelWish) {
    await this.reader.require(id, regionOf(me));
    await this.bookings.cancel({ role: 'operator', id: me.id }, id, dto);
    return { id };
  }

  @ApiOperation({ summary: '替住户改约', description: '换到另一个时间；原来的时间同时放开，换不成就保持原样。' })
  @Post(':id/reschedule')
  @HttpCode(200)
  @AnsweredBy('view')
  @ApiOkResponse({ type: ConsoleBookingView })
  @Refuses(...NO_MOVE)
  async reschedule(@Me() me: Account, @Param('id', IdPipe) id: string, @Body() dto: RescheduleWish) {
    await this.reader.require(id, regionOf(me));
    await this.bookings.reschedule({ role: 'operator', id: me.id }, id, dto);
    return { id };
  }

  async view(me: Account, { id }: { id: string }): Promise<ConsoleBookingView> {
    await this.reader.require(id, regionOf(me));
    return this.reader.view(id);
  }
}
