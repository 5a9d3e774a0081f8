import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Audience, Me } from '../../foundation/auth/audience.js';
import type { Account } from '../../foundation/auth/session-reader.js';
import { IdPipe } from '../../foundation/http/id.pipe.js';
import { AnsweredBy } from '../../foundation/idempotency/answered-by.js';
import { ModerationDeskService } from './moderation-desk.service.js';
import { ModerationReader } from './moderation-reader.js';
import {
  ModerationDecision,
  ModerationPage,
  ModerationQuery,
  ModerationView,
  UgcView,
  UgcWish,
} from './moderation.dto.js';

@ApiTags('moderation')
@Audience('operator')
@Controller('api/console/moderation')
export class ModerationConsoleController {
  constructor(
    private readonly desk: ModerationDeskService,
    private readonly reader: ModerationReader,
  ) {}

  @Get()
  @ApiOkResponse({ type: ModerationPage })
  list(@Query() query: ModerationQuery) {
    return this.reader.waiting(query);
  }

  @Post(':id/decision')
  @HttpCode(200)
  @AnsweredBy('view')
  @ApiOkResponse({ type: ModerationView })
  async decide(@Me() me: Account, @Param('id', IdPipe) id: string, @Body() dto: ModerationDecision) {
    await this.desk.decide(id, dto, me.id);
    return { id };
  }

  view(_me: Account, { id }: { id: string }): Promise<ModerationView> {
    return this.reader.one(id);
  }

  @Put('ugc')
  @ApiOkResponse({ type: UgcView })
  async turn(@Me() me: Account, @Body() { on }: UgcWish): Promise<UgcView> {
    await this.desk.turnUgc(on, me.id);
    return { on };
  }
}
