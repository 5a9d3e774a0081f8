import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { EngineerModule } from '../engineer/engineer.module.js';
import { CatalogConsoleController } from './catalog.console.controller.js';
import { CatalogController } from './catalog.controller.js';
import { ServiceItem } from './catalog.entity.js';
import { CatalogService } from './catalog.service.js';

@Module({
  imports: [TypeOrmModule.forFeature([ServiceItem]), EngineerModule],
  controllers: [CatalogController, CatalogConsoleController],
  providers: [CatalogService],
  exports: [CatalogService],
})
export class CatalogModule {}
