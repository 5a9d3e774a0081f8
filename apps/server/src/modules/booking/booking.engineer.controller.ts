import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Audience, Me } from '../../foundation/auth/audience.js';
import type { Account } from '../../foundation/auth/session-reader.js';
import { IdPipe } from '../../foundation/http/id.pipe.js';
import { NoFields } from '../../foundation/http/no-fields.dto.js';
import { AnsweredBy } from '../../foundation/idempotency/answered-by.js';
import { BindCodesService } from '../binding/bind-codes.service.js';
import { cardOf } from '../engineer/engineer.queries.js';
import { EngineerService } from '../engineer/engineer.service.js';
import { BookingReader } from './booking-reader.js';
import { CompleteWish, HandOverWish, Job, WithdrawWish, Workbench, WorkbenchQuery } from './work.dto.js';
import { Step } from './rules/may-work.js';
import { ReofferService } from './reoffer.service.js';
import { WorkService } from './work.service.js';

@ApiTags('booking')
@Audience('engineer')
@Controller('api/engineer')
export class BookingEngineerController {
  constructor(
    private readonly work: WorkService,
    private readonly reoffers: ReofferService,
    private readonly reader: BookingReader,
    private readonly engineers: EngineerService,
    private readonly codes: BindCodesService,
  ) {}

  @Get('workbench')
  @ApiOkResponse({ type: Workbench })
  async workbench(@Me() me: Account, @Query() query: WorkbenchQuery): Promise<Workbench> {
    const { id } = await this.engineers.ofAccount(me.id);
    const [profile, days, unfinished, code] = await Promise.all([
      this.engineers.profile(id),
      this.reader.workDays(id, query.from, query.days),
      this.reader.unfinished(id, query.from),
      this.codes.ownCode(id),
    ]);
    return { engineer: cardOf(profile), days, unfinished, boundResidents: code.boundResidents };
  }

  @Post('bookings/:id/accept')
  @HttpCode(200)
  @AnsweredBy('job')
  @ApiOkResponse({ type: Job })
  accept(@Me() me: Account, @Param('id', IdPipe) id: string, @Body() _dto: NoFields) {
    return this.step(me, id, 'accept');
  }

  @Post('bookings/:id/depart')
  @HttpCode(200)
  @AnsweredBy('job')
  @ApiOkResponse({ type: Job })
  depart(@Me() me: Account, @Param('id', IdPipe) id: string, @Body() _dto: NoFields) {
    return this.step(me, id, 'depart');
  }

  @Post('bookings/:id/no-show')
  @HttpCode(200)
  @AnsweredBy('job')
  @ApiOkResponse({ type: Job })
  noShow(@Me() me: Account, @Param('id', IdPipe) id: string, @Body() _dto: NoFields) {
    return this.step(me, id, 'noShow');
  }

  @Post('bookings/:id/start')
  @HttpCode(200)
  @AnsweredBy('job')
  @ApiOkResponse({ type: Job })
  start(@Me() me: Account, @Param('id', IdPipe) id: string, @Body() _dto: NoFields) {
    return this.step(me, id, 'start');
  }

  @Post('bookings/:id/complete')
  @HttpCode(200)
  @AnsweredBy('job')
  @ApiOkResponse({ type: Job })
  complete(@Me() me: Account, @Param('id', IdPipe) id: string, @Body() dto: CompleteWish) {
    return this.step(me, id, 'complete', dto);
  }

  /** He cannot come to this one: a colleague does, or whoever is best. */
  @Post('bookings/:id/handover')
  @HttpCode(204)
  @ApiNoContentResponse()
  async handOver(@Me() me: Account, @Param('id', IdPipe) id: string, @Body() dto: HandOverWish): Promise<void> {
    const engineer = await this.engineers.ofAccount(me.id);
    await this.reoffers.handOver(engineer.id, id, dto.engineerId ?? null);
  }

  /** He takes back that he comes to a community. */
  @Post('visits/:id/cancel')
  @HttpCode(204)
  @ApiNoContentResponse()
  async withdraw(@Me() me: Account, @Param('id', IdPipe) id: string, @Body() dto: WithdrawWish): Promise<void> {
    const engineer = await this.engineers.ofAccount(me.id);
    await this.reoffers.withdrawVisit(engineer.id, id, dto.comesNot ?? false);
  }

  async job(me: Account, { id }: { id: string }): Promise<Job> {
    return this.reader.job((await this.engineers.ofAccount(me.id)).id, id);
  }

  private async step(me: Account, id: string, step: Step, wish: CompleteWish = {}): Promise<{ id: string }> {
    const engineer = await this.engineers.ofAccount(me.id);
    await this.work.step(engineer.id, id, step, wish);
    return { id };
  }
}
