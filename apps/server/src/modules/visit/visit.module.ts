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
import { VisitFacts } from './visit-facts.js';
import { VisitGuests } from './visit-guests.js';
import { VisitMergeService } from './visit-merge.service.js';
import { VisitReader } from './visit-reader.js';
import { VisitSeats } from './visit-seats.js';
import { VisitController } from './visit.controller.js';
import { VisitEngineerController } from './visit.engineer.controller.js';
import { Visit } from './visit.entity.js';
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
  controllers: [VisitController, VisitEngineerController],
  providers: [VisitsService, VisitReader, VisitSeats, VisitFacts, VisitGuests, AnnounceService, VisitMergeService],
  exports: [VisitsService, VisitReader, VisitSeats, VisitGuests],
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
    this.merges.onMerge('visit', (tx, fromId, intoId) => this.mergeService.move(tx, fromId, intoId));
  }
}
