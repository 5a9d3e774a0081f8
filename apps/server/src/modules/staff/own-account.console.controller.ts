import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Res } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Config } from '../../config/config.js';
import { NothingBefore } from '../../foundation/audit/trail.js';
import { Me, Needs, SessionToken } from '../../foundation/auth/audience.js';
import type { Account } from '../../foundation/auth/session-reader.js';
import { Db } from '../../foundation/database/db.js';
import { Refuses } from '../../foundation/errors/refuses.js';
import { IdPipe } from '../../foundation/http/id.pipe.js';
import { NoFields } from '../../foundation/http/no-fields.dto.js';
import { Repeatable } from '../../foundation/idempotency/answered-by.js';
import { SessionsService } from '../identity/sessions.service.js';
import { forgetCookie } from './console-cookie.js';
import { OwnAccountService } from './own-account.service.js';
import { ConsoleMe, PasswordWish, ProofWish, RecoveryCodesView, StaffSessions } from './staff.dto.js';
import { staffErrors } from './staff.errors.js';
import { StaffReader } from './staff.reader.js';

@ApiTags('staff')
@Needs('own')
@Controller('api/console/me')
export class OwnAccountConsoleController {
  constructor(
    private readonly own: OwnAccountService,
    private readonly reader: StaffReader,
    private readonly sessions: SessionsService,
    private readonly db: Db,
    private readonly config: Config,
  ) {}

  @ApiOperation({ summary: '我的控制台账号', description: '谁在登录、什么角色、还剩几个备用码。' })
  @Get()
  @ApiOkResponse({ type: ConsoleMe })
  show(@Me() me: Account): Promise<ConsoleMe> {
    return this.reader.me(me);
  }

  @ApiOperation({ summary: '退出控制台', description: '让这个浏览器里的登录失效。' })
  @Delete('session')
  @NothingBefore('his own session')
  @Repeatable('ending an ended session changes nothing')
  @HttpCode(204)
  @ApiNoContentResponse()
  async leave(@SessionToken() token: string, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    await this.sessions.revoke(token);
    forgetCookie(reply, this.config);
  }

  @ApiOperation({
    summary: '我的登录',
    description: '现在有效的登录，和从没去过的地方来的登录：从哪里、什么时候、用什么浏览器。',
  })
  @Get('sessions')
  @ApiOkResponse({ type: StaffSessions })
  list(@Me() me: Account, @SessionToken() token: string): Promise<StaffSessions> {
    return this.reader.ownSessions(me.id, token);
  }

  @ApiOperation({ summary: '退出我的另一处登录', description: '那里的下一次操作就会要求重新登录。' })
  @Delete('sessions/:id')
  @NothingBefore('his own session')
  @HttpCode(204)
  @ApiNoContentResponse()
  async end(@Me() me: Account, @Param('id', IdPipe) id: string): Promise<void> {
    await this.db.transaction((tx) => this.sessions.revokeOf(tx, me.id, id));
  }

  @ApiOperation({ summary: '那些登录是我本人', description: '看过从新地方来的登录，不再提醒。' })
  @Post('sessions/seen')
  @NothingBefore('only what he has looked at')
  @HttpCode(204)
  @ApiNoContentResponse()
  async seen(@Me() me: Account, @Body() _dto: NoFields): Promise<void> {
    await this.db.transaction((tx) => this.sessions.placesSeen(tx, me.id));
  }

  @ApiOperation({ summary: '改我的密码', description: '要现在的密码和验证码；其他地方的登录全部退出。' })
  @Put('password')
  @NothingBefore('what opens something is told by nobody')
  @Repeatable('the password before proves nothing any more')
  @HttpCode(204)
  @ApiNoContentResponse()
  @Refuses(staffErrors.wrongProof, staffErrors.weakPassword)
  async changePassword(@Me() me: Account, @SessionToken() token: string, @Body() dto: PasswordWish): Promise<void> {
    await this.own.changePassword(me.id, token, dto);
  }

  @ApiOperation({ summary: '换一组备用码', description: '要密码和验证码；以前的备用码全部作废，新的只显示这一次。' })
  @Post('recovery-codes')
  @NothingBefore('what opens something is told by nobody')
  @Repeatable('each call makes the codes before it void')
  @HttpCode(200)
  @ApiOkResponse({ type: RecoveryCodesView })
  @Refuses(staffErrors.wrongProof)
  async newCodes(@Me() me: Account, @Body() dto: ProofWish): Promise<RecoveryCodesView> {
    return { recoveryCodes: await this.own.newRecoveryCodes(me.id, dto) };
  }
}
