import { Module } from '@nestjs/common';
import { BindingModule } from '../binding/binding.module.js';
import { CatalogModule } from '../catalog/catalog.module.js';
import { EngineerModule } from '../engineer/engineer.module.js';
import { ReviewModule } from '../review/review.module.js';
import { EngineerPageController } from './engineer-page.controller.js';

@Module({
  imports: [EngineerModule, CatalogModule, BindingModule, ReviewModule],
  controllers: [EngineerPageController],
})
export class EngineerPageModule {}
