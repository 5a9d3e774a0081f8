import { Body, Controller, Delete, Get, HttpCode, Ip, Post, Query, Req, Res } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiExcludeEndpoint,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Config } from '../../config/config.js';
import { Audience, SessionToken } from '../../foundation/auth/audience.js';
import { Refuses } from '../../foundation/errors/refuses.js';
import { Repeatable } from '../../foundation/idempotency/answered-by.js';
import { NO_LOGIN, WECHAT_AWAY, wechatErrors } from '../../gateways/wechat/wechat.errors.js';
import { WechatGateway } from '../../gateways/wechat/wechat.gateway.js';
import { AuthorizeQuery, MiniLogin, OpenLinkQuery, OpenLinkView, SessionView, WebLogin } from './identity.dto.js';
import { identityErrors } from './identity.errors.js';
import { IdentityService } from './identity.service.js';
import { sessionView } from './identity.views.js';
import { SessionsService } from './sessions.service.js';
import { checkState, issueState } from './web-state.js';

const EXCHANGE = 'WeChat takes each code once; a repeated login is refused there';

@ApiTags('identity')
@Audience('public')
@Controller('api')
export class IdentityController {
  constructor(
    private readonly identity: IdentityService,
    private readonly sessions: SessionsService,
    private readonly wechat: WechatGateway,
    private readonly config: Config,
  ) {}

  @ApiOperation({
    summary: '小程序登录',
    description: '用 wx.login 得到的 code 换登录 token；第一次来就建账号。每个 code 只能用一次。',
  })
  @Post('sessions/wechat-mini')
  @Repeatable(EXCHANGE)
  @ApiCreatedResponse({ type: SessionView })
  @Refuses(...NO_LOGIN)
  async enterByMiniProgram(@Body() dto: MiniLogin) {
    return sessionView(await this.identity.enterByMiniProgram(dto.code));
  }

  @ApiOperation({
    summary: '网页登录',
    description:
      '用微信网页授权带回的 code 和 state 换登录 token。要在发起授权的同一个浏览器里：state 必须与 Cookie qianqu_state 相同。',
  })
  @Post('sessions/wechat-h5')
  @Repeatable(EXCHANGE)
  @ApiCreatedResponse({ type: SessionView })
  @Refuses(identityErrors.stateInvalid, ...NO_LOGIN)
  async enterByWeb(
    @Body() dto: WebLogin,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    checkState(request, reply, dto.state);
    return sessionView(await this.identity.enterByWeb(dto.code));
  }

  @ApiOperation({ summary: '退出登录', description: '让正在用的 token 失效；再退一次也没有坏处。' })
  @Delete('sessions/current')
  @Audience('signed-in')
  @Repeatable('ending an ended session changes nothing')
  @HttpCode(204)
  @ApiNoContentResponse()
  leave(@SessionToken() token: string) {
    return this.sessions.revoke(token);
  }

  @Get('wechat/authorize')
  @ApiExcludeEndpoint()
  authorize(@Query() query: AuthorizeQuery, @Res() reply: FastifyReply) {
    const state = issueState(reply, this.config);
    return reply.redirect(this.wechat.authorizeUrl(`${this.config.PUBLIC_URL}${query.next}`, state), 302);
  }

  @ApiOperation({
    summary: '打开小程序的链接',
    description: '在普通浏览器里用：得到一个打开小程序某一页的微信链接，一天内有效。',
  })
  @Get('wechat/open-link')
  @ApiOkResponse({ type: OpenLinkView })
  @Refuses(wechatErrors.tooMany, ...WECHAT_AWAY)
  async openLink(@Query() page: OpenLinkQuery, @Ip() address: string): Promise<OpenLinkView> {
    return { url: await this.wechat.urlLink(page, address) };
  }
}
