import { Module, OnModuleInit } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Jobs } from '../../foundation/jobs/jobs.js';
import { BookingModule } from '../booking/booking.module.js';
import { CommunityMergeService } from '../community/community-merge.service.js';
import { CommunityModule } from '../community/community.module.js';
import { ResidentModule } from '../resident/resident.module.js';
import { ComplaintConsoleController } from './complaint.console.controller.js';
import { ComplaintController } from './complaint.controller.js';
import { Complaint, ComplaintRepeat } from './complaint.entity.js';
import { COMPLAINTS_THERE, moveComplaints } from './complaint.queries.js';
import { ComplaintReader } from './complaint.reader.js';
import { ComplaintService } from './complaint.service.js';
import { OverdueWorker } from './overdue.worker.js';
import { TargetReader } from './target.reader.js';

const LOOK_MS = 60_000;

@Module({
  imports: [TypeOrmModule.forFeature([Complaint, ComplaintRepeat]), CommunityModule, ResidentModule, BookingModule],
  controllers: [ComplaintController, ComplaintConsoleController],
  providers: [ComplaintService, ComplaintReader, TargetReader, OverdueWorker],
  exports: [ComplaintService, OverdueWorker],
})
export class ComplaintModule implements OnModuleInit {
  constructor(
    private readonly merges: CommunityMergeService,
    private readonly overdue: OverdueWorker,
    private readonly jobs: Jobs,
  ) {}

  onModuleInit(): void {
    this.jobs.every('complaints-overdue', LOOK_MS, () => this.overdue.noteAll());
    this.merges.onMerge('complaint', COMPLAINTS_THERE, moveComplaints);
  }
}
