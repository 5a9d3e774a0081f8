import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Audience, Me } from '../../foundation/auth/audience.js';
import type { Account } from '../../foundation/auth/session-reader.js';
import { Refuses } from '../../foundation/errors/refuses.js';
import { IdPipe } from '../../foundation/http/id.pipe.js';
import { AnsweredBy } from '../../foundation/idempotency/answered-by.js';
import { engineerErrors } from '../engineer/engineer.errors.js';
import { EngineerService } from '../engineer/engineer.service.js';
import { bookingErrors } from './booking.errors.js';
import { JobReader } from './job.reader.js';
import { QuoteWish } from './quote.dto.js';
import { QuoteService } from './quote.service.js';
import { Job } from './work.dto.js';

@ApiTags('booking')
@Audience('engineer')
@Refuses(engineerErrors.gone)
@Controller('api/engineer/bookings')
export class QuoteEngineerController {
  constructor(
    private readonly quotes: QuoteService,
    private readonly jobs: JobReader,
    private readonly engineers: EngineerService,
  ) {}

  @ApiOperation({
    summary: '请住户确认价钱',
    description:
      '上门后发现要收的比约好的高：写明多少钱、为什么，住户在手机上同意后才能收。再发一次，以新的为准；一次上门最多问 3 次。',
  })
  @Post(':id/quotes')
  @HttpCode(200)
  @AnsweredBy('job')
  @ApiOkResponse({ type: Job })
  @Refuses(bookingErrors.unknown, bookingErrors.illegalChange, bookingErrors.quoteNotAbove, bookingErrors.quotesUsedUp)
  async ask(@Me() me: Account, @Param('id', IdPipe) id: string, @Body() dto: QuoteWish) {
    const engineer = await this.engineers.ofAccount(me.id);
    await this.quotes.ask(engineer.id, id, dto);
    return { id };
  }

  async job(me: Account, { id }: { id: string }): Promise<Job> {
    return this.jobs.job((await this.engineers.ofAccount(me.id)).id, id);
  }
}
