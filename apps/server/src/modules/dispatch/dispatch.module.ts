import { Module } from '@nestjs/common';
import { BindingModule } from '../binding/binding.module.js';
import { CatalogModule } from '../catalog/catalog.module.js';
import { CommunityModule } from '../community/community.module.js';
import { EngineerModule } from '../engineer/engineer.module.js';
import { ScheduleModule } from '../schedule/schedule.module.js';
import { AskReader } from './ask.reader.js';
import { DispatchController } from './dispatch.controller.js';
import { EarnestAskService } from './earnest-ask.service.js';
import { HoursReader } from './hours.reader.js';
import { OfferReader } from './offer.reader.js';
import { StepInReader } from './step-in.reader.js';

@Module({
  imports: [CommunityModule, EngineerModule, CatalogModule, BindingModule, ScheduleModule],
  controllers: [DispatchController],
  providers: [AskReader, EarnestAskService, HoursReader, OfferReader, StepInReader],
  exports: [AskReader, EarnestAskService, HoursReader, OfferReader, StepInReader],
})
export class DispatchModule {}
