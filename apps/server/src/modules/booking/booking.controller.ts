import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Audience, Me } from '../../foundation/auth/audience.js';
import type { Account } from '../../foundation/auth/session-reader.js';
import { Refuses } from '../../foundation/errors/refuses.js';
import { IdPipe } from '../../foundation/http/id.pipe.js';
import { Polled } from '../../foundation/http/polled.js';
import { AnsweredBy } from '../../foundation/idempotency/answered-by.js';
import { catalogErrors } from '../catalog/catalog.errors.js';
import { SlotDays } from '../dispatch/dispatch.dto.js';
import { dispatchErrors } from '../dispatch/dispatch.errors.js';
import { NO_OFFER, NO_TIME } from '../dispatch/dispatch.refusals.js';
import { EarnestAskService } from '../dispatch/earnest-ask.service.js';
import { engineerErrors } from '../engineer/engineer.errors.js';
import { photoErrors } from '../photo/photo.errors.js';
import { residentErrors } from '../resident/resident.errors.js';
import { AftercareService } from './aftercare.service.js';
import {
  AlternativeList,
  BookingPage,
  BookingView,
  CancelWish,
  MoveQuery,
  NewBooking,
  OwnBookingsQuery,
  ReopenWish,
} from './booking.dto.js';
import { OwnMoveWish } from './alike.dto.js';
import type { Booking } from './booking.entity.js';
import { bookingErrors } from './booking.errors.js';
import { BookingReader } from './booking.reader.js';
import { NO_CHANGE, NO_MOVE } from './booking.refusals.js';
import { MoveReader } from './move.reader.js';
import { BookingService } from './booking.service.js';
import type { By } from './booking.writer.js';

@ApiTags('booking')
@Audience('resident')
@Controller('api')
export class BookingController {
  constructor(
    private readonly bookings: BookingService,
    private readonly aftercare: AftercareService,
    private readonly reader: BookingReader,
    private readonly moves: MoveReader,
    private readonly earnest: EarnestAskService,
  ) {}

  @ApiOperation({
    summary: '预约',
    description:
      '约一项服务。指定师傅，或优先他、他没空就换最合适的；带上预览给看的师傅，换了人会先问。时间被别人约走时，details 里有最近的其他时间。',
  })
  @Post('bookings')
  @AnsweredBy('view')
  @ApiCreatedResponse({ type: BookingView })
  @Refuses(
    ...NO_OFFER,
    ...NO_TIME,
    dispatchErrors.nobodyServes,
    dispatchErrors.otherEngineer,
    bookingErrors.notMember,
    residentErrors.tooManyCommunities,
    bookingErrors.tooManyOpen,
    bookingErrors.tooManyCancelled,
    bookingErrors.alike,
    photoErrors.unknown,
    photoErrors.used,
  )
  async create(@Me() me: Account, @Body() dto: NewBooking) {
    return named(await this.earnest.of(me.id, () => this.bookings.create(me.id, dto)));
  }

  @ApiOperation({
    summary: '我的预约',
    description: '自己的预约，一页一页取：先是要上门的，近的在前；再是办完的，新的在前。',
  })
  @Get('me/bookings')
  @ApiOkResponse({ type: BookingPage })
  list(@Me() me: Account, @Query() query: OwnBookingsQuery) {
    return this.reader.mine(me.id, query);
  }

  @ApiOperation({ summary: '看预约', description: '自己的一个预约：时间、师傅、经过、现在能做什么。' })
  @Get('me/bookings/:id')
  @Polled()
  @ApiOkResponse({ type: BookingView })
  @Refuses(bookingErrors.unknown)
  show(@Me() me: Account, @Param('id', IdPipe) id: string) {
    return this.reader.own(me.id, id);
  }

  @ApiOperation({ summary: '其他时间', description: '师傅来不了时，同样的服务最近的几个可约时间。' })
  @Get('me/bookings/:id/alternatives')
  @ApiOkResponse({ type: AlternativeList })
  @Refuses(bookingErrors.unknown, dispatchErrors.engineerCannot, engineerErrors.gone)
  async alternatives(@Me() me: Account, @Param('id', IdPipe) id: string): Promise<AlternativeList> {
    return { items: await this.moves.alternatives(me.id, id) };
  }

  @ApiOperation({
    summary: '能改到的时间',
    description:
      '这个预约能改到的时间，做完了的是能再来一次的时间；它自己占着的时间也算空。服务按约好的算，下架了也能约。',
  })
  @Get('me/bookings/:id/slots')
  @ApiOkResponse({ type: SlotDays })
  @Refuses(
    bookingErrors.unknown,
    bookingErrors.notFinished,
    bookingErrors.reopenTooLate,
    bookingErrors.notMember,
    dispatchErrors.nobodyServes,
    dispatchErrors.engineerCannot,
    engineerErrors.gone,
  )
  slots(@Me() me: Account, @Param('id', IdPipe) id: string, @Query() query: MoveQuery): Promise<SlotDays> {
    return this.moves.slots(me.id, id, query);
  }

  @ApiOperation({ summary: '改约', description: '换到另一个时间；原来的时间同时放开，换不成就保持原样。' })
  @Post('me/bookings/:id/reschedule')
  @HttpCode(200)
  @AnsweredBy('view')
  @ApiOkResponse({ type: BookingView })
  @Refuses(...NO_MOVE, bookingErrors.alike)
  async reschedule(@Me() me: Account, @Param('id', IdPipe) id: string, @Body() dto: OwnMoveWish) {
    const by: By = { role: 'resident', id: me.id };
    return named(await this.earnest.of(me.id, () => this.bookings.reschedule(by, id, dto)));
  }

  @ApiOperation({
    summary: '取消预约',
    description: '取消自己的预约，可以选一个原因；已取消的再取消不改变什么，换个原因不行。',
  })
  @Post('me/bookings/:id/cancel')
  @HttpCode(200)
  @AnsweredBy('view')
  @ApiOkResponse({ type: BookingView })
  @Refuses(...NO_CHANGE, bookingErrors.hereAlready, bookingErrors.cancelledAlready)
  async cancel(@Me() me: Account, @Param('id', IdPipe) id: string, @Body() dto: CancelWish) {
    return named(await this.bookings.cancel({ role: 'resident', id: me.id }, id, dto));
  }

  @ApiOperation({
    summary: '同一问题再约',
    description: '服务完成 30 天内，同一个问题免费再约一次；新预约与原来的相连。',
  })
  @Post('me/bookings/:id/reopen')
  @AnsweredBy('view')
  @ApiCreatedResponse({ type: BookingView })
  @Refuses(
    bookingErrors.unknown,
    bookingErrors.notFinished,
    bookingErrors.reopenTooLate,
    bookingErrors.reopenedAlready,
    bookingErrors.notMember,
    bookingErrors.tooManyOpen,
    bookingErrors.tooManyCancelled,
    bookingErrors.alike,
    dispatchErrors.nobodyServes,
    catalogErrors.withdrawn,
    ...NO_TIME,
  )
  async reopen(@Me() me: Account, @Param('id', IdPipe) id: string, @Body() dto: ReopenWish) {
    return named(await this.earnest.of(me.id, () => this.aftercare.reopen(me.id, id, dto)));
  }

  view(me: Account, { id }: { id: string }): Promise<BookingView> {
    return this.reader.own(me.id, id);
  }
}

const named = ({ id }: Booking) => ({ id });
