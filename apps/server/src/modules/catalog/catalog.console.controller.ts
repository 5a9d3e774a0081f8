import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Needs } from '../../foundation/auth/audience.js';
import type { Account } from '../../foundation/auth/session-reader.js';
import { Refuses } from '../../foundation/errors/refuses.js';
import { IdPipe } from '../../foundation/http/id.pipe.js';
import { PageQuery } from '../../foundation/http/paging.js';
import { AnsweredBy } from '../../foundation/idempotency/answered-by.js';
import {
  ConsoleServiceItem,
  ConsoleServiceItemPage,
  ServiceItemChange,
  ServiceItemMove,
  ServiceItemWish,
} from './catalog.dto.js';
import { catalogErrors } from './catalog.errors.js';
import { CatalogService, consoleItemView } from './catalog.service.js';

@ApiTags('catalog')
@Needs('catalog.write')
@Controller('api/console/services')
export class CatalogConsoleController {
  constructor(private readonly catalog: CatalogService) {}

  @ApiOperation({ summary: '全部服务项目', description: '在售的按住户看到的次序在前，已下架的在后。' })
  @Get()
  @ApiOkResponse({ type: ConsoleServiceItemPage })
  list(@Query() { after, limit }: PageQuery): Promise<ConsoleServiceItemPage> {
    return this.catalog.all(after, limit);
  }

  @ApiOperation({ summary: '新增服务项目', description: '加一个服务项目；设为在售的，住户马上能约。' })
  @Post()
  @AnsweredBy('view')
  @ApiCreatedResponse({ type: ConsoleServiceItem })
  async create(@Body() dto: ServiceItemWish) {
    return { id: await this.catalog.create(dto) };
  }

  @ApiOperation({
    summary: '修改服务项目',
    description: '改名称、时长、价格，或上架、下架；已有的预约不变。带上打开时看到的，别人改过就不覆盖。',
  })
  @Put(':id')
  @AnsweredBy('view')
  @ApiOkResponse({ type: ConsoleServiceItem })
  @Refuses(catalogErrors.unknown, catalogErrors.bookingsHang, catalogErrors.stale)
  async change(@Param('id', IdPipe) id: string, @Body() dto: ServiceItemChange) {
    await this.catalog.change(id, dto);
    return { id };
  }

  @ApiOperation({
    summary: '排服务的次序',
    description: '把在售的一项放到另一项前面，或放到最后；住户按这个次序看到。',
  })
  @Post(':id/move')
  @HttpCode(200)
  @AnsweredBy('view')
  @ApiOkResponse({ type: ConsoleServiceItem })
  @Refuses(catalogErrors.unknown, catalogErrors.withdrawn)
  async move(@Param('id', IdPipe) id: string, @Body() { before }: ServiceItemMove) {
    await this.catalog.move(id, before);
    return { id };
  }

  async view(_me: Account, { id }: { id: string }): Promise<ConsoleServiceItem> {
    return consoleItemView(await this.catalog.find(id));
  }
}
