import { Module } from '@nestjs/common';
import { BindingModule } from '../binding/binding.module.js';
import { CatalogModule } from '../catalog/catalog.module.js';
import { CommunityModule } from '../community/community.module.js';
import { EngineerModule } from '../engineer/engineer.module.js';
import { ScheduleModule } from '../schedule/schedule.module.js';
import { Asks } from './asks.js';
import { DispatchController } from './dispatch.controller.js';
import { EarnestAsks } from './earnest-asks.js';
import { OffersService } from './offers.service.js';
import { RankedOffers } from './ranked-offers.js';

@Module({
  imports: [CommunityModule, EngineerModule, CatalogModule, BindingModule, ScheduleModule],
  controllers: [DispatchController],
  providers: [Asks, EarnestAsks, OffersService, RankedOffers],
  exports: [Asks, EarnestAsks, OffersService, RankedOffers],
})
export class DispatchModule {}
