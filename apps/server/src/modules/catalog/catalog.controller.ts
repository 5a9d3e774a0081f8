import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Audience } from '../../foundation/auth/audience.js';
import { PageQuery } from '../../foundation/http/paging.js';
import { ServiceItemPage } from './catalog.dto.js';
import { CatalogService } from './catalog.service.js';

@ApiTags('catalog')
@Audience('public')
@Controller('api/services')
export class CatalogController {
  constructor(private readonly catalog: CatalogService) {}

  @Get()
  @ApiOkResponse({ type: ServiceItemPage })
  list(@Query() page: PageQuery) {
    return this.catalog.list(page.after, page.limit);
  }
}
