import { Controller, Get, Header, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Audience } from '../auth/audience.js';
import { Db } from '../database/db.js';
import { requestErrors } from '../errors/request.errors.js';
import { Metrics } from '../metrics/metrics.js';

@ApiExcludeController()
@Audience('public')
@Controller()
export class HealthController {
  constructor(
    private readonly db: Db,
    private readonly metrics: Metrics,
  ) {}

  /** The process lives. */
  @Get('healthz')
  alive() {
    return { ok: true };
  }

  /** The process can serve: its database answers. */
  @Get('readyz')
  async ready() {
    try {
      await this.db.check();
    } catch {
      throw requestErrors.unavailable();
    }
    return { ok: true };
  }

  @Get('metrics')
  @Header('Cache-Control', 'no-store')
  async figures(@Res() reply: FastifyReply) {
    await reply.type(this.metrics.registry.contentType).send(await this.metrics.registry.metrics());
  }
}
