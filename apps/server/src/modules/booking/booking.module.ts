import { Module, OnModuleInit } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Clock } from '../../foundation/clock/clock.js';
import { Db } from '../../foundation/database/db.js';
import { Listeners } from '../../foundation/events/listeners.js';
import { BindHints } from '../binding/bind-hints.js';
import { BindingModule } from '../binding/binding.module.js';
import { DispatchModule } from '../dispatch/dispatch.module.js';
import { CommunityMergeService } from '../community/community-merge.service.js';
import { CommunityModule } from '../community/community.module.js';
import type { EngineerLeft, EngineerTimeOffAdded } from '../engineer/engineer.events.js';
import { EngineerModule } from '../engineer/engineer.module.js';
import { PhotoModule } from '../photo/photo.module.js';
import { ResidentModule } from '../resident/resident.module.js';
import { ResidentService } from '../resident/resident.service.js';
import { ScheduleModule } from '../schedule/schedule.module.js';
import { VisitGuests } from '../visit/visit-guests.js';
import { VisitModule } from '../visit/visit.module.js';
import { bindHintsOf } from './bind-hints.queries.js';
import { BookingChanges } from './booking-changes.js';
import { BookingDesk } from './booking-desk.js';
import { BookingReader } from './booking-reader.js';
import { BookingConsoleController } from './booking.console.controller.js';
import { BookingController } from './booking.controller.js';
import { BookingEngineerController } from './booking.engineer.controller.js';
import { Booking, BookingChange } from './booking.entity.js';
import { hasOpenBooking, joinedVisits, moveBookings } from './booking.queries.js';
import { BookingService } from './booking.service.js';
import { ConsoleBookings } from './console-bookings.js';
import { JobReader } from './job-reader.js';
import { JoinController } from './join.controller.js';
import { JoinService } from './join.service.js';
import { ReofferService } from './reoffer.service.js';
import { ReopenService } from './reopen.service.js';
import { ServiceRecord } from './service-record.entity.js';
import { ServiceRecords } from './service-records.js';
import { ServiceSheetController } from './service-sheet.engineer.controller.js';
import { sheetRecord } from './sheet-record.js';
import { WorkService } from './work.service.js';

const END_OF_TIME = new Date('9999-01-01T00:00:00.000Z');

/** The places where earlier modules let this one have a say. */
class Hooks {
  constructor(
    readonly hints: BindHints,
    readonly residents: ResidentService,
    readonly merges: CommunityMergeService,
    readonly listeners: Listeners,
    readonly guests: VisitGuests,
  ) {}
}

@Module({
  imports: [
    TypeOrmModule.forFeature([ServiceRecord, Booking, BookingChange]),
    CommunityModule,
    ResidentModule,
    EngineerModule,
    BindingModule,
    PhotoModule,
    ScheduleModule,
    DispatchModule,
    VisitModule,
  ],
  controllers: [
    BookingController,
    JoinController,
    BookingEngineerController,
    BookingConsoleController,
    ServiceSheetController,
  ],
  providers: [
    BookingService,
    BookingReader,
    ConsoleBookings,
    JobReader,
    BookingChanges,
    BookingDesk,
    JoinService,
    ReopenService,
    ServiceRecords,
    WorkService,
    ReofferService,
    {
      provide: Hooks,
      useFactory: (...all: ConstructorParameters<typeof Hooks>) => new Hooks(...all),
      inject: [BindHints, ResidentService, CommunityMergeService, Listeners, VisitGuests],
    },
  ],
  exports: [BookingService, WorkService],
})
export class BookingModule implements OnModuleInit {
  constructor(
    private readonly hooks: Hooks,
    private readonly reoffers: ReofferService,
    private readonly reader: BookingReader,
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    const { hints, residents, merges, listeners, guests } = this.hooks;
    hints.use(async (engineerId, residentId, sheetBookingId) => {
      const [known, sheet] = await Promise.all([
        bindHintsOf(this.db, { engineerId, residentId, sheetBookingId }, this.clock.now()),
        sheetBookingId ? this.reader.served(residentId, engineerId, sheetBookingId) : null,
      ]);
      return { ...known, record: sheet && sheetRecord(sheet) };
    });
    residents.beforeLeaving(async (residentId, communityId) =>
      (await hasOpenBooking(this.db, residentId, communityId)) ? 'hasOpenBookings' : null,
    );
    guests.use((residentId, visitIds) => joinedVisits(this.db, residentId, visitIds));
    merges.onMerge('booking', moveBookings);
    listeners.on<EngineerLeft>('engineer.left', 'booking.reoffer', async ({ payload: { engineerId, successorId } }) => {
      const now = this.clock.now();
      await this.reoffers.reoffer(engineerId, { from: now, until: END_OF_TIME, now }, successorId);
    });
    listeners.on<EngineerTimeOffAdded>('engineer.timeOffAdded', 'booking.reoffer', async ({ payload }) => {
      const { engineerId, startsAt, endsAt } = payload;
      const away = { from: new Date(startsAt), until: new Date(endsAt), now: this.clock.now() };
      await this.reoffers.reoffer(engineerId, away);
    });
  }
}
