import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Audience, Me } from '../../foundation/auth/audience.js';
import type { Account } from '../../foundation/auth/session-reader.js';
import { Refuses } from '../../foundation/errors/refuses.js';
import { IdPipe } from '../../foundation/http/id.pipe.js';
import { AnsweredBy } from '../../foundation/idempotency/answered-by.js';
import { engineerErrors } from '../engineer/engineer.errors.js';
import { EngineerService } from '../engineer/engineer.service.js';
import { NO_MESSAGE } from './booking.refusals.js';
import { JobReader } from './job.reader.js';
import { EngineerMessageWish, PhraseList } from './message.dto.js';
import { MessageService } from './message.service.js';
import { PhraseService } from './phrase.service.js';
import { Job } from './work.dto.js';

@ApiTags('booking')
@Audience('engineer')
@Refuses(engineerErrors.gone)
@Controller('api/engineer')
export class MessageEngineerController {
  constructor(
    private readonly messages: MessageService,
    private readonly phrases: PhraseService,
    private readonly jobs: JobReader,
    private readonly engineers: EngineerService,
  ) {}

  @ApiOperation({ summary: '师傅能说的句子', description: '工程师在工单上点一下就能告诉住户的话。' })
  @Get('booking-phrases')
  @ApiOkResponse({ type: PhraseList })
  offered(): Promise<PhraseList> {
    return this.phrases.offered('engineer');
  }

  @ApiOperation({
    summary: '告诉住户一句',
    description: '接单后、做完前，从现成的句子里选一句告诉住户；每单最多 10 句。',
  })
  @Post('bookings/:id/messages')
  @HttpCode(200)
  @AnsweredBy('job')
  @ApiOkResponse({ type: Job })
  @Refuses(...NO_MESSAGE)
  async say(@Me() me: Account, @Param('id', IdPipe) id: string, @Body() dto: EngineerMessageWish) {
    await this.messages.byEngineer((await this.engineers.ofAccount(me.id)).id, id, dto);
    return { id };
  }

  async job(me: Account, { id }: { id: string }): Promise<Job> {
    return this.jobs.job((await this.engineers.ofAccount(me.id)).id, id);
  }
}
