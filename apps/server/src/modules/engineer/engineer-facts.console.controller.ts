import { Body, Controller, Get, Param, Put, Query, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Me, Needs, regionOf, type RequestWithAccount } from '../../foundation/auth/audience.js';
import type { Account } from '../../foundation/auth/session-reader.js';
import { Refuses } from '../../foundation/errors/refuses.js';
import { FILE, sendTable } from '../../foundation/export/export.js';
import { FILE_BATCH, pagesOf } from '../../foundation/export/pages.js';
import { IdPipe } from '../../foundation/http/id.pipe.js';
import { AnsweredBy } from '../../foundation/idempotency/answered-by.js';
import { actorOf } from '../audit/actor.js';
import { AuditService } from '../audit/audit.service.js';
import { ENGINEER_COLUMNS } from './console-engineer.columns.js';
import {
  ConsoleEngineer,
  ConsoleEngineerDetail,
  ConsoleEngineerPage,
  ConsoleEngineerQuery,
  EngineerEdit,
  EngineerExportQuery,
} from './console-engineer.dto.js';
import { ConsoleEngineerReader } from './console-engineer.reader.js';
import { EngineerFactsService } from './engineer-facts.service.js';
import { EngineerRegionReader } from './engineer-region.reader.js';
import { engineerErrors } from './engineer.errors.js';

@ApiTags('engineer')
@Needs('engineer.write')
@Controller('api/console/engineers')
export class EngineerFactsConsoleController {
  constructor(
    private readonly reader: ConsoleEngineerReader,
    private readonly facts: EngineerFactsService,
    private readonly regions: EngineerRegionReader,
    private readonly audit: AuditService,
  ) {}

  @ApiOperation({
    summary: '工程师名单',
    description:
      '所有工程师，还没接受邀请的也在内；每位还缺什么才会出现在小区里、才能被约，这周约了多少。可按姓名、状态、缺什么、区划找，前后翻页。',
  })
  @Get()
  @Needs('engineer.read')
  @ApiOkResponse({ type: ConsoleEngineerPage })
  list(@Me() me: Account, @Query() query: ConsoleEngineerQuery): Promise<ConsoleEngineerPage> {
    return this.reader.listed(query, regionOf(me));
  }

  @ApiOperation({
    summary: '导出工程师',
    description: '和列表同样的筛选，CSV 或 Excel，不含电话和照片。谁导出了什么，记在操作记录里。',
  })
  @Get('file')
  @Needs('engineer.read')
  @ApiProduces(...FILE.types)
  @ApiOkResponse(FILE.answer)
  async file(
    @Req() request: RequestWithAccount,
    @Me() me: Account,
    @Query() { format, after: _after, before: _before, limit: _limit, ...wish }: EngineerExportQuery,
    @Res() reply: FastifyReply,
  ) {
    // Whose name was looked for is no matter of the record.
    const told = { format, ...wish, name: wish.name ? '（不记内容）' : undefined };
    await this.audit.note(actorOf(request), { action: 'engineer.file', actionText: '导出工程师', told });
    const rows = pagesOf((after) => this.reader.listed({ ...wish, after, limit: FILE_BATCH }, regionOf(me)));
    return sendTable(reply, format, { name: '工程师', columns: ENGINEER_COLUMNS, rows });
  }

  @ApiOperation({
    summary: '看一位工程师',
    description: '他的资料、照片、证书、班次、邀请、身份核实记录，以及还缺什么。',
  })
  @Get(':id')
  @Needs('engineer.read')
  @ApiOkResponse({ type: ConsoleEngineerDetail })
  @Refuses(engineerErrors.unknown)
  show(@Me() me: Account, @Param('id', IdPipe) id: string): Promise<ConsoleEngineerDetail> {
    return this.reader.detail(id, regionOf(me));
  }

  @ApiOperation({
    summary: '修改工程师资料',
    description: '改姓名、职称、工号、介绍、入行日期、技能；带上打开时看到的，别人改过就不覆盖，告诉您现在的。',
  })
  @Put(':id/facts')
  @AnsweredBy('view')
  @ApiOkResponse({ type: ConsoleEngineer })
  @Refuses(
    engineerErrors.unknown,
    engineerErrors.worksElsewhere,
    engineerErrors.gone,
    engineerErrors.stale,
    engineerErrors.employeeNoTaken,
  )
  async change(@Me() me: Account, @Param('id', IdPipe) id: string, @Body() dto: EngineerEdit) {
    await this.regions.requireWhole(id, regionOf(me));
    await this.facts.change(id, dto);
    return { id };
  }

  view(me: Account, { id }: { id: string }): Promise<ConsoleEngineer> {
    return this.reader.one(id, regionOf(me));
  }
}
