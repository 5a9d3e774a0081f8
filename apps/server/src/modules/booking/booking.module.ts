import { Module, OnModuleInit } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Db } from '../../foundation/database/db.js';
import { BindingModule } from '../binding/binding.module.js';
import { CommunityMergeService } from '../community/community-merge.service.js';
import { CommunityModule } from '../community/community.module.js';
import { DispatchModule } from '../dispatch/dispatch.module.js';
import { HangingHook } from '../engineer/hanging.hook.js';
import { EngineerModule } from '../engineer/engineer.module.js';
import { PhotoModule } from '../photo/photo.module.js';
import { ResidentModule } from '../resident/resident.module.js';
import { ResidentService } from '../resident/resident.service.js';
import { ScheduleModule } from '../schedule/schedule.module.js';
import { isGuestOf, isWorkLeftOn, leftOn } from './booking.sql.js';
import { VisitGuestsHook } from '../visit/visit-guests.hook.js';
import { VisitModule } from '../visit/visit.module.js';
import { AftercareService } from './aftercare.service.js';
import { BindHintsReader } from './bind-hints.reader.js';
import { BookingConsoleController } from './booking.console.controller.js';
import { BookingController } from './booking.controller.js';
import { BookingEngineerController } from './booking.engineer.controller.js';
import { Booking, BookingChange } from './booking.entity.js';
import { BookingListeners } from './booking.listeners.js';
import { BOOKINGS_THERE, hasOpenBooking, joinedVisits, moveBookings } from './booking.queries.js';
import { BookingPartsReader } from './booking-parts.reader.js';
import { BookingReader } from './booking.reader.js';
import { BookingService } from './booking.service.js';
import { BookingWriter } from './booking.writer.js';
import { ContactConsoleController } from './contact.console.controller.js';
import { ConsoleBookingReader } from './console-booking.reader.js';
import { DraftService } from './draft.service.js';
import { JobReader } from './job.reader.js';
import { JoinController } from './join.controller.js';
import { bookedOf } from './hanging.queries.js';
import { HangingReader } from './hanging.reader.js';
import { MessageController } from './message.controller.js';
import { MessageEngineerController } from './message.engineer.controller.js';
import { Message, Phrase } from './message.entity.js';
import { MessageService } from './message.service.js';
import { PhraseConsoleController } from './phrase.console.controller.js';
import { PhraseService } from './phrase.service.js';
import { EngineerMovesConsoleController } from './engineer-moves.console.controller.js';
import { EngineerMovesService } from './engineer-moves.service.js';
import { MoveReader } from './move.reader.js';
import { JoinService } from './join.service.js';
import { Quote } from './quote.entity.js';
import { QuoteController } from './quote.controller.js';
import { QuoteEngineerController } from './quote.engineer.controller.js';
import { QuoteService } from './quote.service.js';
import { RecordService } from './record.service.js';
import { ReofferService } from './reoffer.service.js';
import { ServiceRecord } from './service-record.entity.js';
import { ServiceSheetController } from './service-sheet.engineer.controller.js';
import { WorkService } from './work.service.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([ServiceRecord, Booking, BookingChange, Quote, Message, Phrase]),
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
    ContactConsoleController,
    EngineerMovesConsoleController,
    QuoteController,
    QuoteEngineerController,
    MessageController,
    MessageEngineerController,
    PhraseConsoleController,
    ServiceSheetController,
  ],
  providers: [
    BookingService,
    BookingPartsReader,
    BookingReader,
    ConsoleBookingReader,
    JobReader,
    BookingWriter,
    DraftService,
    JoinService,
    AftercareService,
    RecordService,
    QuoteService,
    MessageService,
    PhraseService,
    WorkService,
    ReofferService,
    BookingListeners,
    EngineerMovesService,
    BindHintsReader,
    HangingReader,
    MoveReader,
  ],
  exports: [AftercareService, BookingService, WorkService],
})
export class BookingModule implements OnModuleInit {
  constructor(
    private readonly db: Db,
    private readonly residents: ResidentService,
    private readonly guests: VisitGuestsHook,
    private readonly merges: CommunityMergeService,
    private readonly endings: HangingHook,
    private readonly hanging: HangingReader,
  ) {}

  onModuleInit(): void {
    this.residents.beforeLeaving(async (residentId, communityId) =>
      (await hasOpenBooking(this.db, residentId, communityId)) ? 'hasOpenBookings' : null,
    );
    this.guests.use((residentId, visitIds) => joinedVisits(this.db, residentId, visitIds), {
      isWorkLeft: isWorkLeftOn,
      isGuest: isGuestOf,
      countLeft: leftOn,
    });
    this.endings.use(
      (ending) => this.hanging.on(ending),
      (ids, from, until) => bookedOf(this.db, ids, from, until),
    );
    this.merges.onMerge('booking', BOOKINGS_THERE, moveBookings);
  }
}
