import { readFileSync } from 'node:fs';
import { Controller, Get, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import QRCode from 'qrcode';
import { Config } from '../config/config.js';
import { Clock } from '../foundation/clock/clock.js';
import { Audience } from '../foundation/auth/audience.js';
import { requestErrors } from '../foundation/errors/request.errors.js';
import { isEvening } from './evening.js';
import { StartPage, startPageHtml } from './start-page.js';

interface DemoFile {
  operator: StartPage['operator'];
  communityId: string;
  engineers: { name: string; person: string | null; code: string }[];
}

/** The page that `npm start` points at. There only when DEMO is on. */
@ApiExcludeController()
@Audience('public')
@Controller()
export class StartPageController {
  constructor(
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  @Get()
  async show(@Res() reply: FastifyReply) {
    if (!this.config.DEMO || !this.config.DEMO_FILE) throw requestErrors.notFound();
    const demo = JSON.parse(readFileSync(this.config.DEMO_FILE, 'utf8')) as DemoFile;
    const engineers = await Promise.all(
      demo.engineers.map(async (engineer) => ({ ...engineer, qrSvg: await this.qr(engineer.code) })),
    );
    const { BRAND_NAME: brand, PUBLIC_URL: origin, WECHAT_SIM_URL: simulator = '' } = this.config;
    const phone = this.config.WEAPP_HOST_URL ?? '';
    const html = startPageHtml({
      ...demo,
      engineers,
      brand,
      origin,
      simulator,
      phone,
      isEvening: isEvening(this.clock.now()),
    });
    return reply.type('text/html; charset=utf-8').header('Cache-Control', 'no-store').send(html);
  }

  private qr(code: string): Promise<string> {
    return QRCode.toString(`${this.config.PUBLIC_URL}/q/${code}`, {
      type: 'svg',
      errorCorrectionLevel: 'Q',
      margin: 2,
    });
  }
}
