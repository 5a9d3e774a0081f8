import { Module, OnModuleInit } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Jobs } from '../../foundation/jobs/jobs.js';
import { BindingModule } from '../binding/binding.module.js';
import { CatalogModule } from '../catalog/catalog.module.js';
import { CommunityMergeService } from '../community/community-merge.service.js';
import { CommunityModule } from '../community/community.module.js';
import { EngineerModule } from '../engineer/engineer.module.js';
import { ScheduleModule } from '../schedule/schedule.module.js';
import { AnnounceService } from './announce.service.js';
import { ConsoleVisitReader } from './console-visit.reader.js';
import { SeatsService } from './seats.service.js';
import { VisitFactsService } from './visit-facts.service.js';
import { VisitGuestsHook } from './visit-guests.hook.js';
import { VISITS_THERE } from './visit-merge.queries.js';
import { VisitMergeService } from './visit-merge.service.js';
import { VisitConsoleController } from './visit.console.controller.js';
import { VisitController } from './visit.controller.js';
import { VisitEngineerController } from './visit.engineer.controller.js';
import { Visit } from './visit.entity.js';
import { VisitReader } from './visit.reader.js';
import { VisitsService } from './visits.service.js';

const HOUR_MS = 3600_000;

@Module({
  imports: [
    TypeOrmModule.forFeature([Visit]),
    CommunityModule,
    EngineerModule,
    CatalogModule,
    BindingModule,
    ScheduleModule,
  ],
  controllers: [VisitController, VisitConsoleController, VisitEngineerController],
  providers: [
    VisitsService,
    VisitReader,
    ConsoleVisitReader,
    SeatsService,
    VisitFactsService,
    VisitGuestsHook,
    AnnounceService,
    VisitMergeService,
  ],
  exports: [VisitsService, VisitReader, SeatsService, VisitGuestsHook],
})
export class VisitModule implements OnModuleInit {
  constructor(
    private readonly merges: CommunityMergeService,
    private readonly mergeService: VisitMergeService,
    private readonly visits: VisitsService,
    private readonly jobs: Jobs,
  ) {}

  onModuleInit(): void {
    this.jobs.every('visits-done', HOUR_MS, () => this.visits.finishPast());
    this.merges.onMerge('visit', VISITS_THERE, (tx, fromId, intoId) => this.mergeService.move(tx, fromId, intoId));
  }
}
