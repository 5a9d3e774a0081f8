import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Audience, Me } from '../../foundation/auth/audience.js';
import type { Account } from '../../foundation/auth/session-reader.js';
import { Refuses } from '../../foundation/errors/refuses.js';
import { NoFields } from '../../foundation/http/no-fields.dto.js';
import { TakesCode } from '../../foundation/tries/miss.interceptor.js';
import { InvitationView } from './engineer.dto.js';
import { engineerErrors } from './engineer.errors.js';
import { InvitationService } from './invitation.service.js';

/** A future engineer, still an ordinary WeChat user, opens the invitation. */
@ApiTags('engineer')
@Audience('resident')
@TakesCode(engineerErrors.invitationUnknown)
@Controller('api/engineer-invitations')
export class EngineerController {
  constructor(private readonly invitations: InvitationService) {}

  @ApiOperation({ summary: '看邀请', description: '邀请里是哪位工程师、什么时候过期。' })
  @Get(':code')
  @ApiOkResponse({ type: InvitationView })
  show(@Param('code') code: string) {
    return this.invitations.show(code);
  }

  @ApiOperation({
    summary: '接受邀请',
    description: '把自己的微信账号和邀请里的工程师绑在一起；从下一个请求起就有工程师身份。',
  })
  @Post(':code/acceptance')
  @HttpCode(204)
  @ApiNoContentResponse({ description: 'the account holds the engineer role from the next request on' })
  @Refuses(
    engineerErrors.invitationUsed,
    engineerErrors.invitationExpired,
    engineerErrors.gone,
    engineerErrors.acceptedAlready,
    engineerErrors.accountTaken,
  )
  accept(@Me() me: Account, @Param('code') code: string, @Body() _dto: NoFields) {
    return this.invitations.accept(me.id, code);
  }
}
