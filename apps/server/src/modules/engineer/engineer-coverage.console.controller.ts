import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Me, Needs, regionOf } from '../../foundation/auth/audience.js';
import type { Account } from '../../foundation/auth/session-reader.js';
import { Refuses } from '../../foundation/errors/refuses.js';
import { IdPipe } from '../../foundation/http/id.pipe.js';
import { PageQuery } from '../../foundation/http/paging.js';
import { Repeatable } from '../../foundation/idempotency/answered-by.js';
import { ConsoleEngineerReader } from './console-engineer.reader.js';
import {
  DivisionCount,
  DivisionCovered,
  DivisionQuery,
  DivisionWish,
  EngineerCoveragePage,
  LinesCovered,
  LinesWish,
} from './engineer-coverage.dto.js';
import { EngineerCoverageService } from './engineer-coverage.service.js';
import { EngineerRegionReader } from './engineer-region.reader.js';
import { engineerErrors } from './engineer.errors.js';

@ApiTags('engineer')
@Needs('engineer.write')
@Controller('api/console/engineers')
export class EngineerCoverageConsoleController {
  constructor(
    private readonly coverage: EngineerCoverageService,
    private readonly reader: ConsoleEngineerReader,
    private readonly regions: EngineerRegionReader,
  ) {}

  @ApiOperation({ summary: '他负责的小区', description: '现在负责的在前，以前负责过的在后，各有起止日期。' })
  @Get(':id/coverage')
  @Needs('engineer.read')
  @ApiOkResponse({ type: EngineerCoveragePage })
  @Refuses(engineerErrors.unknown)
  async list(
    @Me() me: Account,
    @Param('id', IdPipe) id: string,
    @Query() page: PageQuery,
  ): Promise<EngineerCoveragePage> {
    await this.regions.require(id, regionOf(me));
    return this.coverage.of({ engineerId: id, regionOf: regionOf(me) }, page);
  }

  @ApiOperation({ summary: '数一个区划的小区', description: '按区划分配以前：那里有几个小区，他已经负责几个。' })
  @Get(':id/coverage/division')
  @ApiOkResponse({ type: DivisionCount })
  @Refuses(engineerErrors.unknown)
  async count(
    @Me() me: Account,
    @Param('id', IdPipe) id: string,
    @Query() { division }: DivisionQuery,
  ): Promise<DivisionCount> {
    await this.reader.one(id, regionOf(me));
    return this.coverage.count({ engineerId: id, regionOf: regionOf(me) }, division);
  }

  @ApiOperation({ summary: '按区划分配小区', description: '让工程师负责一个区划里的全部小区；已经负责的不变。' })
  @Post(':id/coverage/division')
  @HttpCode(200)
  @ApiOkResponse({ type: DivisionCovered })
  @Refuses(engineerErrors.unknown, engineerErrors.gone, engineerErrors.divisionTooLarge)
  async coverDivision(
    @Me() me: Account,
    @Param('id', IdPipe) id: string,
    @Body() dto: DivisionWish,
  ): Promise<DivisionCovered> {
    await this.regions.hold(id, regionOf(me));
    return { added: await this.coverage.coverDivision({ engineerId: id, regionOf: regionOf(me) }, dto) };
  }

  @ApiOperation({
    summary: '按清单分配小区',
    description: '一行一个小区的名称或编码；每行说明结果：加上了、已经负责、没找到、有几个同名。',
  })
  @Post(':id/coverage/lines')
  @Repeatable('what he covers already he covers')
  @HttpCode(200)
  @ApiOkResponse({ type: LinesCovered })
  @Refuses(engineerErrors.unknown, engineerErrors.gone)
  async coverLines(@Me() me: Account, @Param('id', IdPipe) id: string, @Body() dto: LinesWish): Promise<LinesCovered> {
    await this.regions.hold(id, regionOf(me));
    return { results: await this.coverage.coverLines({ engineerId: id, regionOf: regionOf(me) }, dto) };
  }
}
