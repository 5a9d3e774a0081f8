import { Body, Controller, Delete, Get, HttpCode, Ip, Post, Query, Req, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiExcludeEndpoint, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Config } from '../../config/config.js';
import { Audience, SessionToken } from '../../foundation/auth/audience.js';
import { Repeatable } from '../../foundation/idempotency/answered-by.js';
import { WechatGateway } from '../../gateways/wechat/wechat.gateway.js';
import {
  AuthorizeQuery,
  MiniLogin,
  OpenLinkQuery,
  OpenLinkView,
  SessionView,
  StaffLogin,
  WebLogin,
} from './identity.dto.js';
import { IdentityService } from './identity.service.js';
import { sessionView } from './identity.views.js';
import { SessionsService } from './sessions.service.js';
import { StaffService } from './staff.service.js';
import { checkState, issueState } from './web-state.js';

const EXCHANGE = 'WeChat takes each code once; a repeated login is refused there';

@ApiTags('identity')
@Audience('public')
@Controller('api')
export class IdentityController {
  constructor(
    private readonly identity: IdentityService,
    private readonly staff: StaffService,
    private readonly sessions: SessionsService,
    private readonly wechat: WechatGateway,
    private readonly config: Config,
  ) {}

  @Post('sessions/wechat-mini')
  @Repeatable(EXCHANGE)
  @ApiCreatedResponse({ type: SessionView })
  async enterByMiniProgram(@Body() dto: MiniLogin) {
    return sessionView(await this.identity.enterByMiniProgram(dto.code));
  }

  @Post('sessions/wechat-h5')
  @Repeatable(EXCHANGE)
  @ApiCreatedResponse({ type: SessionView })
  async enterByWeb(
    @Body() dto: WebLogin,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    checkState(request, reply, dto.state);
    return sessionView(await this.identity.enterByWeb(dto.code));
  }

  @Post('sessions/staff')
  @Repeatable('each sign-in gives a session of its own')
  @ApiCreatedResponse({ type: SessionView })
  async enterAsStaff(@Body() dto: StaffLogin, @Req() request: FastifyRequest) {
    return sessionView(await this.staff.signIn(dto.username, dto.password, request.ip));
  }

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

  @Get('wechat/open-link')
  @ApiOkResponse({ type: OpenLinkView })
  async openLink(@Query() page: OpenLinkQuery, @Ip() address: string): Promise<OpenLinkView> {
    return { url: await this.wechat.urlLink(page, address) };
  }
}
