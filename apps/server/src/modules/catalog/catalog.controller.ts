import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Audience } from '../../foundation/auth/audience.js';
import { PageQuery } from '../../foundation/http/paging.js';
import { ServiceItemPage } from './catalog.dto.js';
import { CatalogService } from './catalog.service.js';

@ApiTags('catalog')
@Audience('public')
@Controller('api/services')
export class CatalogController {
  constructor(private readonly catalog: CatalogService) {}

  @ApiOperation({ summary: '服务目录', description: '在售的服务项目：名称、时长、价格。' })
  @Get()
  @ApiOkResponse({ type: ServiceItemPage })
  list(@Query() page: PageQuery) {
    return this.catalog.list(page.after, page.limit);
  }
}
