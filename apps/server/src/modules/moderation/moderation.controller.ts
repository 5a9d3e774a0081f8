import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Audience, Me } from '../../foundation/auth/audience.js';
import type { Account } from '../../foundation/auth/session-reader.js';
import { NewReport, UgcView } from './moderation.dto.js';
import { ModerationService } from './moderation.service.js';
import { ReportsService } from './reports.service.js';

@ApiTags('moderation')
@Controller('api')
export class ModerationController {
  constructor(
    private readonly moderation: ModerationService,
    private readonly reports: ReportsService,
  ) {}

  @Get('moderation/ugc')
  @Audience('public')
  @ApiOkResponse({ type: UgcView })
  async ugc(): Promise<UgcView> {
    return { on: await this.moderation.ugcOn() };
  }

  @Post('reports')
  @Audience('signed-in')
  @HttpCode(204)
  @ApiNoContentResponse()
  async report(@Me() me: Account, @Body() dto: NewReport): Promise<void> {
    await this.reports.report(me.id, dto);
  }
}
