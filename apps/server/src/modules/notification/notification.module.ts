import { Module, OnModuleInit } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Listeners } from '../../foundation/events/listeners.js';
import { BindingModule } from '../binding/binding.module.js';
import type { BookingChanged } from '../booking/booking.events.js';
import { CatalogModule } from '../catalog/catalog.module.js';
import { CommunityMergeService } from '../community/community-merge.service.js';
import { CommunityModule } from '../community/community.module.js';
import type { ComplaintHandled } from '../complaint/complaint.events.js';
import { ComplaintModule } from '../complaint/complaint.module.js';
import { EngineerModule } from '../engineer/engineer.module.js';
import type { ModerationDecided } from '../moderation/moderation.events.js';
import { ResidentModule } from '../resident/resident.module.js';
import type { ReviewCreated } from '../review/review.events.js';
import type { VisitAnnounced, VisitChanged } from '../visit/visit.events.js';
import { BookingNoticesService } from './booking-notices.service.js';
import { BookingWordsReader } from './booking-words.js';
import { Claims } from './claims.js';
import { CreditsService } from './credits.service.js';
import { InboxService } from './inbox.service.js';
import { InboxWorker } from './inbox.worker.js';
import { LevelsService } from './levels.service.js';
import { NoticesService } from './notices.service.js';
import { NotificationConsoleController } from './notification.console.controller.js';
import { NotificationController } from './notification.controller.js';
import { Notice, NoticeLevel, NoticeWish } from './notification.entity.js';
import { NotificationJobs } from './notification.jobs.js';
import { OwnNoticesService } from './own-notices.service.js';
import { PushLedger } from './push-ledger.js';
import { PushWorker } from './push.worker.js';
import { ReachReader } from './reach.reader.js';
import { ResendService } from './resend.service.js';
import { VisitNoticesService } from './visit-notices.service.js';
import { VisitScenes } from './visit-scene.js';
import { moveNotifications } from './wish.queries.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([Notice, NoticeLevel, NoticeWish]),
    CommunityModule,
    ResidentModule,
    EngineerModule,
    CatalogModule,
    BindingModule,
    ComplaintModule,
  ],
  controllers: [NotificationController, NotificationConsoleController],
  providers: [
    NotificationJobs,
    NoticesService,
    VisitNoticesService,
    VisitScenes,
    BookingNoticesService,
    BookingWordsReader,
    Claims,
    InboxWorker,
    PushWorker,
    PushLedger,
    CreditsService,
    LevelsService,
    InboxService,
    OwnNoticesService,
    ReachReader,
    ResendService,
  ],
  exports: [NoticesService, InboxWorker, PushWorker],
})
export class NotificationModule implements OnModuleInit {
  constructor(
    private readonly listeners: Listeners,
    private readonly merges: CommunityMergeService,
    private readonly visits: VisitNoticesService,
    private readonly bookings: BookingNoticesService,
    private readonly own: OwnNoticesService,
  ) {}

  onModuleInit(): void {
    this.merges.onMerge('notification', moveNotifications);
    this.listeners.on<VisitAnnounced>('visit.announced', 'notification.visit', ({ id, payload }) =>
      this.visits.announced(id, payload),
    );
    this.listeners.on<VisitChanged>('visit.changed', 'notification.visit', ({ id, payload }) =>
      this.visits.changed(id, payload),
    );
    this.listeners.on<BookingChanged>('booking.changed', 'notification.booking', ({ id, payload }) =>
      this.bookings.changed(id, payload),
    );
    this.listeners.on<ComplaintHandled>('complaint.handled', 'notification.complaint', ({ id, payload }) =>
      this.own.complaintHandled(id, payload),
    );
    this.listeners.on<ReviewCreated>('review.created', 'notification.review', ({ id, payload }) =>
      this.own.reviewCreated(id, payload),
    );
    this.listeners.on<ModerationDecided>('moderation.decided', 'notification.review', ({ id, payload }) =>
      this.own.decided(id, payload),
    );
  }
}
