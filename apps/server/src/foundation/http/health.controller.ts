import { Controller, Get } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Audience } from '../auth/audience.js';
import { Db } from '../database/db.js';
import { requestErrors } from '../errors/request.errors.js';

@ApiExcludeController()
@Audience('public')
@Controller()
export class HealthController {
  constructor(private readonly db: Db) {}

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
}
