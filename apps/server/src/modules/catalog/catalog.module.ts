import { Module } from '@nestjs/common';
import { CatalogConsoleController } from './catalog.console.controller.js';
import { CatalogController } from './catalog.controller.js';
import { CatalogService } from './catalog.service.js';

@Module({
  controllers: [CatalogController, CatalogConsoleController],
  providers: [CatalogService],
  exports: [CatalogService],
})
export class CatalogModule {}
