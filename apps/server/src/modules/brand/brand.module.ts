import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { BrandConsoleController } from './brand.console.controller.js';
import { Brand } from './brand.entity.js';
import { BrandService } from './brand.service.js';

@Module({
  imports: [TypeOrmModule.forFeature([Brand])],
  controllers: [BrandConsoleController],
  providers: [BrandService],
  exports: [BrandService],
})
export class BrandModule {}
