import { Body, Controller, Param, Post, Put } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Needs } from '../../foundation/auth/audience.js';
import type { Account } from '../../foundation/auth/session-reader.js';
import { Refuses } from '../../foundation/errors/refuses.js';
import { IdPipe } from '../../foundation/http/id.pipe.js';
import { AnsweredBy } from '../../foundation/idempotency/answered-by.js';
import { ServiceItemView, ServiceItemWish } from './catalog.dto.js';
import { catalogErrors } from './catalog.errors.js';
import { CatalogService, serviceItemView } from './catalog.service.js';

@ApiTags('catalog')
@Needs('catalog.write')
@Controller('api/console/services')
export class CatalogConsoleController {
  constructor(private readonly catalog: CatalogService) {}

  @ApiOperation({ summary: '新增服务项目', description: '加一个服务项目；设为在售的，住户马上能约。' })
  @Post()
  @AnsweredBy('view')
  @ApiCreatedResponse({ type: ServiceItemView })
  async create(@Body() dto: ServiceItemWish) {
    return { id: await this.catalog.create(dto) };
  }

  @ApiOperation({ summary: '修改服务项目', description: '改名称、时长、价格，或上架、下架；已有的预约不变。' })
  @Put(':id')
  @AnsweredBy('view')
  @ApiOkResponse({ type: ServiceItemView })
  @Refuses(catalogErrors.unknown, catalogErrors.bookingsHang)
  async change(@Param('id', IdPipe) id: string, @Body() dto: ServiceItemWish) {
    await this.catalog.change(id, dto);
    return { id };
  }

  async view(_me: Account, { id }: { id: string }): Promise<ServiceItemView> {
    return serviceItemView(await this.catalog.find(id));
  }
}
