import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Audience, Me } from '../../foundation/auth/audience.js';
import type { Account } from '../../foundation/auth/session-reader.js';
import { Refuses } from '../../foundation/errors/refuses.js';
import { IdPipe } from '../../foundation/http/id.pipe.js';
import { NoFields } from '../../foundation/http/no-fields.dto.js';
import { AnsweredBy } from '../../foundation/idempotency/answered-by.js';
import { TakesCode } from '../../foundation/tries/miss.interceptor.js';
import { communityErrors } from '../community/community.errors.js';
import { engineerErrors } from '../engineer/engineer.errors.js';
import { residentErrors } from '../resident/resident.errors.js';
import { AttemptsService } from './attempts.service.js';
import { BindCardReader } from './bind-card.reader.js';
import { BindReader } from './bind.reader.js';
import { AttemptCreated, BindCard, BindingView, NewAttempt, NewBinding } from './binding.dto.js';
import { bindingErrors } from './binding.errors.js';
import { BindingService, Bound } from './binding.service.js';

@ApiTags('binding')
@Audience('resident')
@Controller('api')
export class BindingController {
  constructor(
    private readonly bindings: BindingService,
    private readonly cards: BindCardReader,
    private readonly reader: BindReader,
    private readonly attempts: AttemptsService,
  ) {}

  @ApiOperation({
    summary: '扫码看师傅',
    description: '扫到的码是哪位师傅、能绑在哪些小区、现在绑会怎样；服务单上的码还带出服务记录。只读，不改变什么。',
  })
  @Get('bind-codes/:code')
  @TakesCode(bindingErrors.codeUnknown)
  @ApiOkResponse({ type: BindCard })
  @Refuses(bindingErrors.codeRevoked, bindingErrors.notYet, engineerErrors.gone)
  card(@Me() me: Account, @Param('code') code: string) {
    return this.cards.card(code, me.id);
  }

  @ApiOperation({ summary: '记下一次扫码', description: '卡片显示出来时记下，用来算从扫码到绑定用了多久。' })
  @Post('bind-attempts')
  @TakesCode(bindingErrors.codeUnknown)
  @ApiCreatedResponse({ type: AttemptCreated })
  @Refuses(bindingErrors.codeRevoked)
  async begin(@Me() me: Account, @Body() dto: NewAttempt): Promise<AttemptCreated> {
    return { id: await this.attempts.begin(me.id, dto) };
  }

  @ApiOperation({ summary: '暂不绑定', description: '住户看了卡片，这次不绑。' })
  @Post('bind-attempts/:id/declined')
  @HttpCode(204)
  @ApiNoContentResponse()
  @Refuses(bindingErrors.attemptUnknown)
  decline(@Me() me: Account, @Param('id', IdPipe) id: string, @Body() _dto: NoFields) {
    return this.attempts.decline(me.id, id);
  }

  @ApiOperation({
    summary: '绑定管家',
    description: '住户同意后绑定，同时加入小区。已有别的管家时要明确说更换；绑同一位不改变什么。',
  })
  @Post('bindings')
  @TakesCode(bindingErrors.codeUnknown)
  @AnsweredBy('bound')
  @ApiCreatedResponse({ type: BindingView })
  @Refuses(
    bindingErrors.codeRevoked,
    bindingErrors.notYet,
    bindingErrors.notCovered,
    bindingErrors.ownCode,
    bindingErrors.coolDown,
    bindingErrors.switchNeeded,
    bindingErrors.noButler,
    engineerErrors.gone,
    communityErrors.unknown,
    residentErrors.tooManyCommunities,
  )
  bind(@Me() me: Account, @Body() dto: NewBinding): Promise<Bound> {
    return this.bindings.bind(me.id, dto);
  }

  /** The butler of now: he may have left, and another one taken over. */
  async bound(me: Account, bound: Bound): Promise<BindingView> {
    const binding = await this.reader.active(me.id);
    if (!binding) throw bindingErrors.noButler();
    return { ...(await this.reader.describe(binding)), ...bound };
  }
}
