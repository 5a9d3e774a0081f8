import { Body, Controller, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Config } from '../../config/config.js';
import { Audience } from '../../foundation/auth/audience.js';
import { Refuses } from '../../foundation/errors/refuses.js';
import { Repeatable } from '../../foundation/idempotency/answered-by.js';
import { actorOf } from '../audit/actor.js';
import { AuditService } from '../audit/audit.service.js';
import { SessionView } from '../identity/identity.dto.js';
import { sessionView } from '../identity/identity.views.js';
import type { NewSession } from '../identity/sessions.service.js';
import { keepInCookie } from './console-cookie.js';
import { SignInService } from './sign-in.service.js';
import { StaffLinksService } from './staff-links.service.js';
import { LinkToken, RecoveryCodesView, StaffLinkView, StaffLinkWish, StaffLogin } from './staff.dto.js';
import { staffErrors } from './staff.errors.js';

const OWN = 'each sign-in gives a session of its own';

@ApiTags('staff')
@Audience('public')
@Controller('api')
export class SignInController {
  constructor(
    private readonly signIns: SignInService,
    private readonly links: StaffLinksService,
    private readonly audit: AuditService,
    private readonly config: Config,
  ) {}

  @ApiOperation({
    summary: '运营登录',
    description: '用户名、密码和手机上的验证码一起给，得到 token。连续输错会要求等 15 分钟。',
  })
  @Post('sessions/staff')
  @Repeatable(OWN)
  @ApiCreatedResponse({ type: SessionView })
  @Refuses(staffErrors.wrongSignIn)
  async enter(@Body() dto: StaffLogin, @Req() request: FastifyRequest): Promise<SessionView> {
    return sessionView(await this.signIn(dto, request));
  }

  @ApiOperation({ summary: '在浏览器里登录控制台', description: '同样的登录，token 放在脚本读不到的 Cookie 里。' })
  @Post('console-session')
  @Repeatable(OWN)
  @HttpCode(204)
  @ApiNoContentResponse()
  @Refuses(staffErrors.wrongSignIn)
  async enterBrowser(
    @Body() dto: StaffLogin,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    keepInCookie(reply, this.config, await this.signIn(dto, request));
  }

  @ApiOperation({
    summary: '打开设置密码的链接',
    description: '链接一天内有效、只能用一次；打开几次都是同一个二维码。',
  })
  @Post('staff-links/open')
  @Repeatable('looking changes nothing')
  @HttpCode(200)
  @ApiOkResponse({ type: StaffLinkView })
  @Refuses(staffErrors.linkGone)
  openLink(@Body() { token }: LinkToken): Promise<StaffLinkView> {
    return this.links.open(token);
  }

  @ApiOperation({
    summary: '用链接设置密码和验证器',
    description: '设好后，这个账号其他地方的登录全部退出；得到十个备用码，只显示这一次。',
  })
  @Post('staff-links/use')
  @Repeatable('a link works once')
  @HttpCode(200)
  @ApiOkResponse({ type: RecoveryCodesView })
  @Refuses(staffErrors.linkGone, staffErrors.weakPassword, staffErrors.wrongCode)
  async useLink(@Body() dto: StaffLinkWish, @Req() request: FastifyRequest): Promise<RecoveryCodesView> {
    const { member, recoveryCodes } = await this.links.use(dto);
    await this.note(request, { ...member, staffName: member.username }, 'setUp', '设好密码和验证器');
    return { recoveryCodes };
  }

  private async signIn(dto: StaffLogin, request: FastifyRequest): Promise<NewSession> {
    const session = await this.signIns.signIn(dto, actorOf(request));
    await this.note(request, { ...session, staffName: dto.username }, 'signIn', '登录');
    return session;
  }

  private note(request: FastifyRequest, who: { accountId: string; staffName: string }, deed: string, words: string) {
    const actor = { ...actorOf(request), accountId: who.accountId, name: who.staffName };
    return this.audit.note(actor, { action: `staff.${deed}`, actionText: words });
  }
}
