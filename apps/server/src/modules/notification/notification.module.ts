import { Module, OnModuleInit } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CommunityMergeService } from '../community/community-merge.service.js';
import { CommunityModule } from '../community/community.module.js';
import { ResidentModule } from '../resident/resident.module.js';
import { CreditsService } from './credits.service.js';
import { InboxService } from './inbox.service.js';
import { InboxWorker } from './inbox.worker.js';
import { moveNotifications, NOTICES_THERE } from './level.queries.js';
import { LevelsService } from './levels.service.js';
import { NoticesService } from './notices.service.js';
import { NotificationConsoleController } from './notification.console.controller.js';
import { NotificationController } from './notification.controller.js';
import { Notice, NoticeLevel, NextVisitAlert } from './notification.entity.js';
import { NotificationJobs } from './notification.jobs.js';
import { PushWriter } from './push.writer.js';
import { PushWorker } from './push.worker.js';
import { ReachReader } from './reach.reader.js';
import { ResendService } from './resend.service.js';
import { TemplatesService } from './templates.service.js';

/** Brings notices to people. What there is to tell, the words say in `news`. */
@Module({
  imports: [TypeOrmModule.forFeature([Notice, NoticeLevel, NextVisitAlert]), CommunityModule, ResidentModule],
  controllers: [NotificationController, NotificationConsoleController],
  providers: [
    NotificationJobs,
    NoticesService,
    TemplatesService,
    InboxWorker,
    PushWorker,
    PushWriter,
    CreditsService,
    LevelsService,
    InboxService,
    ReachReader,
    ResendService,
  ],
  exports: [NoticesService, TemplatesService, InboxWorker, PushWorker],
})
export class NotificationModule implements OnModuleInit {
  constructor(private readonly merges: CommunityMergeService) {}

  onModuleInit(): void {
    this.merges.onMerge('notification', NOTICES_THERE, moveNotifications);
  }
}
