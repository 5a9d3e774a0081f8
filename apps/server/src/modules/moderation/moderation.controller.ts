import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Audience, Me } from '../../foundation/auth/audience.js';
import type { Account } from '../../foundation/auth/session-reader.js';
import { Refuses } from '../../foundation/errors/refuses.js';
import { IdentityService } from '../identity/identity.service.js';
import { NewReport, UgcView } from './moderation.dto.js';
import { moderationErrors } from './moderation.errors.js';
import { ModerationService } from './moderation.service.js';
import { ReportsService } from './reports.service.js';

@ApiTags('moderation')
@Controller('api')
export class ModerationController {
  constructor(
    private readonly moderation: ModerationService,
    private readonly reports: ReportsService,
    private readonly identity: IdentityService,
  ) {}

  @ApiOperation({ summary: '能不能发内容', description: '文字、照片和回复现在开不开放，自己写的由谁来审。' })
  @Get('moderation/ugc')
  @Audience('public')
  @ApiOkResponse({ type: UgcView })
  async ugc(@Me() me: Account | null): Promise<UgcView> {
    const [on, openid] = await Promise.all([this.moderation.ugcOn(), me && this.identity.miniOpenid(me.id)]);
    return { on, personLooks: me !== null && openid === null };
  }

  @ApiOperation({ summary: '举报', description: '请运营看一条公开的内容；每人每条一次，处理前内容不变。' })
  @Post('reports')
  @Audience('signed-in')
  @HttpCode(204)
  @ApiNoContentResponse()
  @Refuses(moderationErrors.unknown, moderationErrors.reportedAlready)
  async report(@Me() me: Account, @Body() dto: NewReport): Promise<void> {
    await this.reports.report(me.id, dto);
  }
}
