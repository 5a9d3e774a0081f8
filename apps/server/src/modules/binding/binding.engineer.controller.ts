import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Audience, Me } from '../../foundation/auth/audience.js';
import type { Account } from '../../foundation/auth/session-reader.js';
import { NoFields } from '../../foundation/http/no-fields.dto.js';
import { AnsweredBy } from '../../foundation/idempotency/answered-by.js';
import { EngineerService } from '../engineer/engineer.service.js';
import { AttemptsService } from './attempts.service.js';
import { BindCodesService } from './bind-codes.service.js';
import { FunnelQuery, FunnelReport, OwnCodeView } from './binding.dto.js';

@ApiTags('binding')
@Audience('engineer')
@Controller('api/engineer')
export class BindingEngineerController {
  constructor(
    private readonly codes: BindCodesService,
    private readonly attempts: AttemptsService,
    private readonly engineers: EngineerService,
  ) {}

  @Get('code')
  @ApiOkResponse({ type: OwnCodeView })
  async ownCode(@Me() me: Account) {
    return this.codes.ownCode((await this.engineers.ofAccount(me.id)).id);
  }

  @Post('code/replacement')
  @AnsweredBy('ownCode')
  @ApiCreatedResponse({ type: OwnCodeView })
  async replace(@Me() me: Account, @Body() _dto: NoFields): Promise<void> {
    await this.codes.replace((await this.engineers.ofAccount(me.id)).id);
  }

  @Get('binding-funnel')
  @ApiOkResponse({ type: FunnelReport })
  async funnel(@Me() me: Account, @Query() query: FunnelQuery) {
    return this.attempts.report(query, (await this.engineers.ofAccount(me.id)).id);
  }
}
