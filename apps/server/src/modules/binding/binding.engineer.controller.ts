import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Audience, Me } from '../../foundation/auth/audience.js';
import type { Account } from '../../foundation/auth/session-reader.js';
import { Refuses } from '../../foundation/errors/refuses.js';
import { NoFields } from '../../foundation/http/no-fields.dto.js';
import { AnsweredBy } from '../../foundation/idempotency/answered-by.js';
import { engineerErrors } from '../engineer/engineer.errors.js';
import { EngineerService } from '../engineer/engineer.service.js';
import { AttemptsService } from './attempts.service.js';
import { BindCodesService } from './bind-codes.service.js';
import { FunnelQuery, FunnelReport, OwnCodeView } from './binding.dto.js';

@ApiTags('binding')
@Audience('engineer')
@Refuses(engineerErrors.gone)
@Controller('api/engineer')
export class BindingEngineerController {
  constructor(
    private readonly codes: BindCodesService,
    private readonly attempts: AttemptsService,
    private readonly engineers: EngineerService,
  ) {}

  @ApiOperation({ summary: '我的码', description: '工程师自己的绑定码，用在工牌和海报上；第一次看时生成。' })
  @Get('code')
  @ApiOkResponse({ type: OwnCodeView })
  async ownCode(@Me() me: Account) {
    return this.codes.ownCode((await this.engineers.ofAccount(me.id)).id);
  }

  @ApiOperation({ summary: '换新码', description: '旧码作废，生成新码；已绑定的住户不受影响。' })
  @Post('code/replacement')
  @AnsweredBy('ownCode')
  @ApiCreatedResponse({ type: OwnCodeView })
  async replace(@Me() me: Account, @Body() _dto: NoFields): Promise<void> {
    await this.codes.replace((await this.engineers.ofAccount(me.id)).id);
  }

  @ApiOperation({ summary: '我的扫码统计', description: '自己的码从扫码到绑定的人数和用时，按天。' })
  @Get('binding-funnel')
  @ApiOkResponse({ type: FunnelReport })
  async funnel(@Me() me: Account, @Query() query: FunnelQuery) {
    return this.attempts.report(query, { engineerId: (await this.engineers.ofAccount(me.id)).id, regionOf: null });
  }
}
