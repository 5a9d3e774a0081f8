import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Needs, type RequestWithAccount } from '../../foundation/auth/audience.js';
import { FILE, sendTable } from '../../foundation/export/export.js';
import { actorOf } from './actor.js';
import { AuditDeeds, AuditExportQuery, AuditPage, AuditQuery } from './audit.dto.js';
import { AUDIT_COLUMNS } from './audit.columns.js';
import { AuditReader } from './audit.reader.js';
import { AuditService } from './audit.service.js';

@ApiTags('audit')
@Needs('audit.read')
@Controller('api/console/audit')
export class AuditConsoleController {
  constructor(
    private readonly reader: AuditReader,
    private readonly audit: AuditService,
  ) {}

  @ApiOperation({
    summary: '操作记录',
    description:
      '谁、什么时候、从哪里、做了什么、对谁、改前改后，新的在前。住户的姓名、电话、地址和写的话不在里面。日期按北京时间，头尾两天都算。',
  })
  @Get()
  @ApiOkResponse({ type: AuditPage })
  list(@Query() query: AuditQuery): Promise<AuditPage> {
    return this.reader.page(query);
  }

  @ApiOperation({ summary: '记录里有哪些操作', description: '用来筛选：每种操作一行，叫法是最近一次记下的。' })
  @Get('deeds')
  @ApiOkResponse({ type: AuditDeeds })
  async deeds(): Promise<AuditDeeds> {
    return { items: await this.reader.deeds() };
  }

  @ApiOperation({
    summary: '导出操作记录',
    description:
      '和列表同样的筛选，CSV 或 Excel，最多 50000 行，还有的话最后一行会说。谁导出了什么，也记在操作记录里。',
  })
  @Get('file')
  @ApiProduces(...FILE.types)
  @ApiOkResponse(FILE.answer)
  async file(
    @Req() request: RequestWithAccount,
    @Query() { format, after: _after, limit: _limit, ...wish }: AuditExportQuery,
    @Res() reply: FastifyReply,
  ) {
    await this.audit.note(actorOf(request), {
      action: 'audit.file',
      actionText: '导出操作记录',
      told: { format, ...wish },
    });
    return sendTable(reply, format, { name: '操作记录', columns: AUDIT_COLUMNS, rows: this.reader.all(wish) });
  }
}
