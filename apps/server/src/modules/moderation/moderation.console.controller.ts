import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Me, Needs, regionOf } from '../../foundation/auth/audience.js';
import type { Account } from '../../foundation/auth/session-reader.js';
import { Refuses } from '../../foundation/errors/refuses.js';
import { IdPipe } from '../../foundation/http/id.pipe.js';
import { AnsweredBy } from '../../foundation/idempotency/answered-by.js';
import { ModerationDeskService } from './moderation-desk.service.js';
import {
  ModerationDecision,
  ModerationPage,
  ModerationQuery,
  ModerationView,
  UgcSwitch,
  UgcWish,
} from './moderation.dto.js';
import { moderationErrors } from './moderation.errors.js';
import { ModerationReader } from './moderation.reader.js';

@ApiTags('moderation')
@Needs('content.decide')
@Controller('api/console/moderation')
export class ModerationConsoleController {
  constructor(
    private readonly desk: ModerationDeskService,
    private readonly reader: ModerationReader,
  ) {}

  @ApiOperation({ summary: '待审核的内容', description: '等运营看的文字和照片，可以按原因筛选。' })
  @Get()
  @ApiOkResponse({ type: ModerationPage })
  list(@Me() me: Account, @Query() query: ModerationQuery) {
    return this.reader.waiting(query, regionOf(me));
  }

  @ApiOperation({ summary: '审核', description: '通过或撤下一条内容。两个人同时审核时，后一个会被告知。' })
  @Post(':id/decision')
  @HttpCode(200)
  @AnsweredBy('view')
  @ApiOkResponse({ type: ModerationView })
  @Refuses(moderationErrors.unknown, moderationErrors.decidedAlready, moderationErrors.decidedMeanwhile)
  async decide(@Me() me: Account, @Param('id', IdPipe) id: string, @Body() dto: ModerationDecision) {
    await this.desk.decide(id, dto, { operatorId: me.id, regionOf: regionOf(me) });
    return { id };
  }

  view(me: Account, { id }: { id: string }): Promise<ModerationView> {
    return this.reader.one(id, regionOf(me));
  }

  @ApiOperation({
    summary: '开关用户内容',
    description: '打开或关闭文字、照片和回复；关闭后各处马上都不显示，打分和标签照常。',
  })
  @Put('ugc')
  @Needs('content.switch')
  @ApiOkResponse({ type: UgcSwitch })
  async turn(@Me() me: Account, @Body() { on }: UgcWish): Promise<UgcSwitch> {
    await this.desk.turnUgc(on, me.id);
    return { on };
  }
}
