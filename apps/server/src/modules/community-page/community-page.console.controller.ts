import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Me, Needs, regionOf, type RequestWithAccount } from '../../foundation/auth/audience.js';
import type { Account } from '../../foundation/auth/session-reader.js';
import { Refuses } from '../../foundation/errors/refuses.js';
import { FILE, sendTable } from '../../foundation/export/export.js';
import { FILE_BATCH, pagesOf } from '../../foundation/export/pages.js';
import { IdPipe } from '../../foundation/http/id.pipe.js';
import { actorOf } from '../audit/actor.js';
import { AuditService } from '../audit/audit.service.js';
import { communityErrors } from '../community/community.errors.js';
import { COMMUNITY_COLUMNS } from './console-community.columns.js';
import {
  CommunityExportQuery,
  ConsoleCommunityDetail,
  ConsoleCommunityPage,
  ConsoleCommunityQuery,
} from './console-community.dto.js';
import { ConsoleCommunityReader } from './console-community.reader.js';

@ApiTags('community')
@Needs('community.read')
@Controller('api/console/communities')
export class CommunityPageConsoleController {
  constructor(
    private readonly reader: ConsoleCommunityReader,
    private readonly audit: AuditService,
  ) {}

  @ApiOperation({ summary: '小区列表', description: '按区划、名称、类型、有没有师傅和住户筛选；往前往后都能翻页。' })
  @Get()
  @ApiOkResponse({ type: ConsoleCommunityPage })
  list(@Me() me: Account, @Query() query: ConsoleCommunityQuery): Promise<ConsoleCommunityPage> {
    return this.reader.listed(query, regionOf(me));
  }

  @ApiOperation({
    summary: '导出小区',
    description: '和列表同样的筛选，CSV 或 Excel，最多 50000 行，还有的话最后一行会说。谁导出了什么，记在操作记录里。',
  })
  @Get('file')
  @ApiProduces(...FILE.types)
  @ApiOkResponse(FILE.answer)
  async file(
    @Req() request: RequestWithAccount,
    @Me() me: Account,
    @Query() { format, after: _after, before: _before, limit: _limit, ...wish }: CommunityExportQuery,
    @Res() reply: FastifyReply,
  ) {
    const told = { format, ...wish };
    await this.audit.note(actorOf(request), { action: 'community.file', actionText: '导出小区', told });
    const rows = pagesOf((after) => this.reader.listed({ ...wish, after, limit: FILE_BATCH }, regionOf(me)));
    return sendTable(reply, format, { name: '小区', columns: COMMUNITY_COLUMNS, rows });
  }

  @ApiOperation({ summary: '一个小区', description: '在哪里、户数和截至日期、别名、编码；合并掉的说明并入了哪个。' })
  @Get(':id')
  @ApiOkResponse({ type: ConsoleCommunityDetail })
  @Refuses(communityErrors.unknown)
  one(@Me() me: Account, @Param('id', IdPipe) id: string): Promise<ConsoleCommunityDetail> {
    return this.reader.one(id, regionOf(me));
  }
}
