import { Controller, Get, Header, HttpCode, Post, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { Audience } from '../../../foundation/auth/audience.js';
import { Repeatable } from '../../../foundation/idempotency/answered-by.js';
import { MessageDesk } from './message-desk.js';
import { MessageGate, type Query } from './message-gate.js';

/** WeChat's message server, entered at mp.weixin.qq.com. WeChat reads plain text, so there is no contract for it. */
@ApiExcludeController()
@Audience('public')
@Controller('api/wechat/messages')
export class WechatMessagesController {
  constructor(
    private readonly gate: MessageGate,
    private readonly desk: MessageDesk,
  ) {}

  @Get()
  @Header('Content-Type', 'text/plain; charset=utf-8')
  echo(@Req() { query }: FastifyRequest): string {
    return this.gate.echo(query as Query);
  }

  @Post()
  @HttpCode(200)
  @Header('Content-Type', 'text/plain; charset=utf-8')
  @Repeatable('WeChat itself repeats a push, and handlers bear it')
  async take(@Req() { query, body }: FastifyRequest): Promise<string> {
    await this.desk.handle(this.gate.read(query as Query, body));
    return 'success';
  }
}
