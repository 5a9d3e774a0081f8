import { Controller, Get, Header, Ip, Param, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import QRCode from 'qrcode';
import { Config } from '../../config/config.js';
import { Audience } from '../../foundation/auth/audience.js';
import { TakesCode } from '../../foundation/tries/miss.interceptor.js';
import { WechatGateway } from '../../gateways/wechat/wechat.gateway.js';
import { h5PathOf, pages } from '../../pages.js';
import { issueState, opensInWechat } from '../identity/web-state.js';
import { BindCodesService } from './bind-codes.service.js';
import { bindingErrors } from './binding.errors.js';

const DAY = 'public, max-age=86400';

/** The link in every printed code: the H5 page in any scanner, the pictures for posters. */
@ApiExcludeController()
@Audience('public')
@Controller('q')
export class EntranceController {
  constructor(
    private readonly codes: BindCodesService,
    private readonly wechat: WechatGateway,
    private readonly config: Config,
  ) {}

  /** Goes through WeChat's silent authorisation at once, so that the page loads only one time. */
  @Get(':code')
  @Header('Cache-Control', 'no-store')
  open(@Param('code') code: string, @Res() reply: FastifyReply) {
    const scene = /^[\w-]{8,32}$/.test(code) ? code : 'unknown';
    const page = h5PathOf(pages.bind(scene));
    if (!opensInWechat(reply.request, this.config)) return reply.redirect(page, 302);
    return reply.redirect(
      this.wechat.authorizeUrl(`${this.config.PUBLIC_URL}${page}`, issueState(reply, this.config)),
      302,
    );
  }

  @Get(':code/qr.svg')
  @TakesCode(bindingErrors.codeUnknown)
  async qr(@Param('code') code: string, @Res() reply: FastifyReply) {
    const { code: known } = await this.codes.require(code);
    const svg = await QRCode.toString(`${this.config.PUBLIC_URL}/q/${known}`, {
      type: 'svg',
      errorCorrectionLevel: 'Q',
      margin: 2,
    });
    return reply.type('image/svg+xml').header('Cache-Control', DAY).send(svg);
  }

  @Get(':code/mini-code.jpg')
  @TakesCode(bindingErrors.codeUnknown)
  async miniCode(@Param('code') code: string, @Ip() address: string, @Res() reply: FastifyReply) {
    const { code: known } = await this.codes.require(code);
    const picture = await this.wechat.miniCode({ scene: known, page: pages.bind(known).page }, address);
    return reply.type(picture.type).header('Cache-Control', DAY).send(picture.bytes);
  }
}
