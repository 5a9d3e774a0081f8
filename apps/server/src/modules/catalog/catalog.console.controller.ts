import { Body, Controller, Param, Post, Put } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Audience } from '../../foundation/auth/audience.js';
import { IdPipe } from '../../foundation/http/id.pipe.js';
import { ServiceItemView, ServiceItemWish } from './catalog.dto.js';
import { CatalogService } from './catalog.service.js';

@ApiTags('catalog')
@Audience('operator')
@Controller('api/console/services')
export class CatalogConsoleController {
  constructor(private readonly catalog: CatalogService) {}

  @Post()
  @ApiCreatedResponse({ type: ServiceItemView })
  create(@Body() dto: ServiceItemWish) {
    return this.catalog.create(dto);
  }

  @Put(':id')
  @ApiOkResponse({ type: ServiceItemView })
  change(@Param('id', IdPipe) id: string, @Body() dto: ServiceItemWish) {
    return this.catalog.change(id, dto);
  }
}
