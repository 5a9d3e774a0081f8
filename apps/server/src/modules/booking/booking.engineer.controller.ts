import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Audience, Me } from '../../foundation/auth/audience.js';
import type { Account } from '../../foundation/auth/session-reader.js';
import { Clock } from '../../foundation/clock/clock.js';
import { Refuses } from '../../foundation/errors/refuses.js';
import { IdPipe } from '../../foundation/http/id.pipe.js';
import { NoFields } from '../../foundation/http/no-fields.dto.js';
import { Polled } from '../../foundation/http/polled.js';
import { AnsweredBy } from '../../foundation/idempotency/answered-by.js';
import { BindCodesService } from '../binding/bind-codes.service.js';
import { engineerErrors } from '../engineer/engineer.errors.js';
import { cardOf } from '../engineer/engineer.queries.js';
import { EngineerService } from '../engineer/engineer.service.js';
import { photoErrors } from '../photo/photo.errors.js';
import { visitErrors } from '../visit/visit.errors.js';
import { dispatchErrors } from '../dispatch/dispatch.errors.js';
import { NO_TIME } from '../dispatch/dispatch.refusals.js';
import { bookingErrors } from './booking.errors.js';
import { NO_CHANGE } from './booking.refusals.js';
import { JobReader } from './job.reader.js';
import { AcceptWish, CompleteWish, HandOverWish, Job, WithdrawWish, Workbench, WorkbenchQuery } from './work.dto.js';
import { Step } from './rules/may-work.js';
import { ReofferService } from './reoffer.service.js';
import { StepWish, WorkService } from './work.service.js';

/** So much of his own time off he reads at once. */
const SHOWN_OFF = 20;

@ApiTags('booking')
@Audience('engineer')
@Refuses(engineerErrors.gone)
@Controller('api/engineer')
export class BookingEngineerController {
  constructor(
    private readonly work: WorkService,
    private readonly reoffers: ReofferService,
    private readonly jobs: JobReader,
    private readonly engineers: EngineerService,
    private readonly codes: BindCodesService,
    private readonly clock: Clock,
  ) {}

  @ApiOperation({
    summary: '工作台',
    description: '工程师的资料、所有待接的工单、这几天的工单、还没交单的工单、自己的休息。',
  })
  @Get('workbench')
  @Polled()
  @ApiOkResponse({ type: Workbench })
  async workbench(@Me() me: Account, @Query() query: WorkbenchQuery): Promise<Workbench> {
    const { id } = await this.engineers.ofAccount(me.id);
    const [profile, days, unfinished, toAccept, timeOff, code] = await Promise.all([
      this.engineers.profile(id),
      this.jobs.workDays(id, query.from, query.days),
      this.jobs.unfinished(id, query.from),
      this.jobs.toAccept(id, query.from),
      this.engineers.timeOffAhead(id, this.clock.now(), SHOWN_OFF),
      this.codes.ownCode(id),
    ]);
    const { boundResidents } = code;
    return { engineer: cardOf(profile), days, unfinished, toAccept, timeOff, boundResidents };
  }

  @ApiOperation({ summary: '接单', description: '接下派给自己的预约；带上看到的时间，刚改过的会先说。' })
  @Post('bookings/:id/accept')
  @HttpCode(200)
  @AnsweredBy('job')
  @ApiOkResponse({ type: Job })
  @Refuses(...NO_CHANGE, bookingErrors.movedMeanwhile)
  accept(@Me() me: Account, @Param('id', IdPipe) id: string, @Body() dto: AcceptWish) {
    return this.step(me, id, 'accept', dto);
  }

  @ApiOperation({ summary: '出发', description: '告诉住户已经出发；当天才能操作。' })
  @Post('bookings/:id/depart')
  @HttpCode(200)
  @AnsweredBy('job')
  @ApiOkResponse({ type: Job })
  @Refuses(...NO_CHANGE, bookingErrors.beforeTheDay)
  depart(@Me() me: Account, @Param('id', IdPipe) id: string, @Body() _dto: NoFields) {
    return this.step(me, id, 'depart');
  }

  @ApiOperation({ summary: '家里没有人', description: '到了而家里没有人；过了预约时间 15 分钟才能登记。' })
  @Post('bookings/:id/no-show')
  @HttpCode(200)
  @AnsweredBy('job')
  @ApiOkResponse({ type: Job })
  @Refuses(...NO_CHANGE, bookingErrors.stillToCome)
  noShow(@Me() me: Account, @Param('id', IdPipe) id: string, @Body() _dto: NoFields) {
    return this.step(me, id, 'noShow');
  }

  @ApiOperation({ summary: '开始服务', description: '到了，开始服务；记下到达时间。' })
  @Post('bookings/:id/start')
  @HttpCode(200)
  @AnsweredBy('job')
  @ApiOkResponse({ type: Job })
  @Refuses(...NO_CHANGE, bookingErrors.beforeTheDay)
  start(@Me() me: Account, @Param('id', IdPipe) id: string, @Body() _dto: NoFields) {
    return this.step(me, id, 'start');
  }

  @ApiOperation({ summary: '交单', description: '服务完成：做了什么、用了什么、收多少钱、前后照片。' })
  @Post('bookings/:id/complete')
  @HttpCode(200)
  @AnsweredBy('job')
  @ApiOkResponse({ type: Job })
  @Refuses(
    ...NO_CHANGE,
    bookingErrors.beforeTheDay,
    bookingErrors.finishedAlready,
    bookingErrors.priceNotAgreed,
    bookingErrors.priceDeclined,
    bookingErrors.reasonMissing,
    bookingErrors.otherReason,
    bookingErrors.unaskedInVain,
    bookingErrors.warrantyPrice,
    photoErrors.unknown,
    photoErrors.used,
  )
  complete(@Me() me: Account, @Param('id', IdPipe) id: string, @Body() dto: CompleteWish) {
    return this.step(me, id, 'complete', dto);
  }

  @ApiOperation({
    summary: '转给同事',
    description: '来不了时把工单转给一位同事；不指定就转给最合适的人，过了约好的时间只能不指定。',
  })
  @Post('bookings/:id/handover')
  @HttpCode(204)
  @ApiNoContentResponse()
  @Refuses(...NO_CHANGE, bookingErrors.timeOver, dispatchErrors.engineerCannot, engineerErrors.unknown, ...NO_TIME)
  async handOver(@Me() me: Account, @Param('id', IdPipe) id: string, @Body() dto: HandOverWish): Promise<void> {
    const engineer = await this.engineers.ofAccount(me.id);
    await this.reoffers.handOver(engineer.id, id, dto.engineerId ?? null);
  }

  @ApiOperation({ summary: '取消上门', description: '收回自己发布的上门。上面的预约还是他的；整天不来时改派给别人。' })
  @Post('visits/:id/cancel')
  @HttpCode(204)
  @ApiNoContentResponse()
  @Refuses(visitErrors.unknown, visitErrors.over, bookingErrors.illegalChange, bookingErrors.stale)
  async withdraw(@Me() me: Account, @Param('id', IdPipe) id: string, @Body() dto: WithdrawWish): Promise<void> {
    const engineer = await this.engineers.ofAccount(me.id);
    await this.reoffers.withdrawVisit(engineer.id, id, dto.comesNot ?? false);
  }

  async job(me: Account, { id }: { id: string }): Promise<Job> {
    return this.jobs.job((await this.engineers.ofAccount(me.id)).id, id);
  }

  private async step(me: Account, id: string, step: Step, wish: StepWish = {}): Promise<{ id: string }> {
    const engineer = await this.engineers.ofAccount(me.id);
    await this.work.step(engineer.id, id, step, wish);
    return { id };
  }
}
