import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Needs } from '../../foundation/auth/audience.js';
import { AuditPage, AuditQuery } from './audit.dto.js';
import { AuditReader } from './audit.reader.js';

@ApiTags('audit')
@Needs('audit.read')
@Controller('api/console/audit')
export class AuditConsoleController {
  constructor(private readonly reader: AuditReader) {}

  @ApiOperation({
    summary: '操作记录',
    description: '谁、什么时候、从哪里、做了什么、对谁，新的在前。住户的姓名、电话、地址和写的话不在里面。',
  })
  @Get()
  @ApiOkResponse({ type: AuditPage })
  list(@Query() query: AuditQuery): Promise<AuditPage> {
    return this.reader.page(query);
  }
}
