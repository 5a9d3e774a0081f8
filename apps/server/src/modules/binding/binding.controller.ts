import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Audience, Me } from '../../foundation/auth/audience.js';
import type { Account } from '../../foundation/auth/session-reader.js';
import { IdPipe } from '../../foundation/http/id.pipe.js';
import { NoFields } from '../../foundation/http/no-fields.dto.js';
import { AnsweredBy } from '../../foundation/idempotency/answered-by.js';
import { TakesCode } from '../../foundation/tries/miss.interceptor.js';
import { AttemptsService } from './attempts.service.js';
import { BindReader } from './bind-reader.js';
import { AttemptCreated, BindCard, BindingView, NewAttempt, NewBinding } from './binding.dto.js';
import { bindingErrors } from './binding.errors.js';
import { BindingService, Bound } from './binding.service.js';

@ApiTags('binding')
@Audience('resident')
@Controller('api')
export class BindingController {
  constructor(
    private readonly bindings: BindingService,
    private readonly reader: BindReader,
    private readonly attempts: AttemptsService,
  ) {}

  @Get('bind-codes/:code')
  @TakesCode('binding.codeUnknown')
  @ApiOkResponse({ type: BindCard })
  card(@Me() me: Account, @Param('code') code: string) {
    return this.reader.card(code, me.id);
  }

  @Post('bind-attempts')
  @TakesCode('binding.codeUnknown')
  @ApiCreatedResponse({ type: AttemptCreated })
  async begin(@Me() me: Account, @Body() dto: NewAttempt): Promise<AttemptCreated> {
    return { id: await this.attempts.begin(me.id, dto) };
  }

  @Post('bind-attempts/:id/declined')
  @HttpCode(204)
  @ApiNoContentResponse()
  decline(@Me() me: Account, @Param('id', IdPipe) id: string, @Body() _dto: NoFields) {
    return this.attempts.decline(me.id, id);
  }

  @Post('bindings')
  @TakesCode('binding.codeUnknown')
  @AnsweredBy('bound')
  @ApiCreatedResponse({ type: BindingView })
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
