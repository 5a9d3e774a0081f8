import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Audience, Me } from '../../foundation/auth/audience.js';
import type { Account } from '../../foundation/auth/session-reader.js';
import { IdPipe } from '../../foundation/http/id.pipe.js';
import { NoFields } from '../../foundation/http/no-fields.dto.js';
import { BindCodesService } from '../binding/bind-codes.service.js';
import { cardOf } from '../engineer/engineer.queries.js';
import { EngineerService } from '../engineer/engineer.service.js';
import { BookingReader } from './booking-reader.js';
import { CompleteWish, Job, Workbench, WorkbenchQuery } from './booking.dto.js';
import { WorkService } from './work.service.js';

@ApiTags('booking')
@Audience('engineer')
@Controller('api/engineer')
export class BookingEngineerController {
  constructor(
    private readonly work: WorkService,
    private readonly reader: BookingReader,
    private readonly engineers: EngineerService,
    private readonly codes: BindCodesService,
  ) {}

  @Get('workbench')
  @ApiOkResponse({ type: Workbench })
  async workbench(@Me() me: Account, @Query() query: WorkbenchQuery): Promise<Workbench> {
    const { id } = await this.engineers.ofAccount(me.id);
    const [profile, days, code] = await Promise.all([
      this.engineers.profile(id),
      this.reader.workDays(id, query.from, query.days),
      this.codes.ownCode(id),
    ]);
    return { engineer: cardOf(profile), days, boundResidents: code.boundResidents };
  }

  @Post('bookings/:id/accept')
  @HttpCode(200)
  @ApiOkResponse({ type: Job })
  accept(@Me() me: Account, @Param('id', IdPipe) id: string, @Body() _dto: NoFields) {
    return this.step(me, id, 'accept');
  }

  @Post('bookings/:id/start')
  @HttpCode(200)
  @ApiOkResponse({ type: Job })
  start(@Me() me: Account, @Param('id', IdPipe) id: string, @Body() _dto: NoFields) {
    return this.step(me, id, 'start');
  }

  @Post('bookings/:id/complete')
  @HttpCode(200)
  @ApiOkResponse({ type: Job })
  complete(@Me() me: Account, @Param('id', IdPipe) id: string, @Body() dto: CompleteWish) {
    return this.step(me, id, 'complete', dto.note);
  }

  private async step(me: Account, id: string, step: 'accept' | 'start' | 'complete', note?: string): Promise<Job> {
    const engineer = await this.engineers.ofAccount(me.id);
    return (await this.reader.jobs([await this.work.step(engineer.id, id, step, note)]))[0];
  }
}
