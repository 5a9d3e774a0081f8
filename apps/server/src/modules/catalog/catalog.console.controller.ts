import { Body, Controller, Param, Post, Put } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Audience } from '../../foundation/auth/audience.js';
import type { Account } from '../../foundation/auth/session-reader.js';
import { IdPipe } from '../../foundation/http/id.pipe.js';
import { AnsweredBy } from '../../foundation/idempotency/answered-by.js';
import { ServiceItemView, ServiceItemWish } from './catalog.dto.js';
import { CatalogService, serviceItemView } from './catalog.service.js';

@ApiTags('catalog')
@Audience('operator')
@Controller('api/console/services')
export class CatalogConsoleController {
  constructor(private readonly catalog: CatalogService) {}

  @Post()
  @AnsweredBy('view')
  @ApiCreatedResponse({ type: ServiceItemView })
  async create(@Body() dto: ServiceItemWish) {
    return { id: await this.catalog.create(dto) };
  }

  @Put(':id')
  @AnsweredBy('view')
  @ApiOkResponse({ type: ServiceItemView })
  async change(@Param('id', IdPipe) id: string, @Body() dto: ServiceItemWish) {
    await this.catalog.change(id, dto);
    return { id };
  }

  async view(_me: Account, { id }: { id: string }): Promise<ServiceItemView> {
    return serviceItemView(await this.catalog.find(id));
  }
}
