import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Me, Needs, regionOf } from '../../foundation/auth/audience.js';
import type { Account } from '../../foundation/auth/session-reader.js';
import { Refuses } from '../../foundation/errors/refuses.js';
import { IdPipe } from '../../foundation/http/id.pipe.js';
import { communityErrors } from '../community/community.errors.js';
import { ConsoleCommunityDetail, ConsoleCommunityPage, ConsoleCommunityQuery } from './console-community.dto.js';
import { ConsoleCommunityReader } from './console-community.reader.js';

@ApiTags('community')
@Needs('community.read')
@Controller('api/console/communities')
export class CommunityPageConsoleController {
  constructor(private readonly reader: ConsoleCommunityReader) {}

  @ApiOperation({ summary: '小区列表', description: '按区划、名称、类型、有没有师傅和住户筛选；往前往后都能翻页。' })
  @Get()
  @ApiOkResponse({ type: ConsoleCommunityPage })
  list(@Me() me: Account, @Query() query: ConsoleCommunityQuery): Promise<ConsoleCommunityPage> {
    return this.reader.listed(query, regionOf(me));
  }

  @ApiOperation({ summary: '一个小区', description: '在哪里、户数和截至日期、别名、编码；合并掉的说明并入了哪个。' })
  @Get(':id')
  @ApiOkResponse({ type: ConsoleCommunityDetail })
  @Refuses(communityErrors.unknown)
  one(@Me() me: Account, @Param('id', IdPipe) id: string): Promise<ConsoleCommunityDetail> {
    return this.reader.one(id, regionOf(me));
  }
}
