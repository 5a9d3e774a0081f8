import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Audience, Me } from '../../foundation/auth/audience.js';
import type { Account } from '../../foundation/auth/session-reader.js';
import { NoFields } from '../../foundation/http/no-fields.dto.js';
import { TakesCode } from '../../foundation/tries/miss.interceptor.js';
import { InvitationView } from './engineer.dto.js';
import { InvitationService } from './invitation.service.js';

/** A future engineer, still an ordinary WeChat user, opens the invitation. */
@ApiTags('engineer')
@Audience('resident')
@TakesCode('engineer.invitationUnknown')
@Controller('api/engineer-invitations')
export class EngineerController {
  constructor(private readonly invitations: InvitationService) {}

  @Get(':code')
  @ApiOkResponse({ type: InvitationView })
  show(@Param('code') code: string) {
    return this.invitations.show(code);
  }

  @Post(':code/acceptance')
  @HttpCode(204)
  @ApiNoContentResponse({ description: 'the account holds the engineer role from the next request on' })
  accept(@Me() me: Account, @Param('code') code: string, @Body() _dto: NoFields) {
    return this.invitations.accept(me.id, code);
  }
}
