import { Injectable } from '@nestjs/common';
import { Clock } from '../../foundation/clock/clock.js';
import { Db } from '../../foundation/database/db.js';
import { Page, PAGE_SIZE, pageOf } from '../../foundation/http/paging.js';
import { Sealer } from '../../foundation/secrets/sealer.js';
import { reasonText } from '../dispatch/rules/choose-engineer.js';
import { cardOf } from '../engineer/engineer.queries.js';
import { EngineerService } from '../engineer/engineer.service.js';
import { WorkPhoneService } from '../engineer/work-phone.service.js';
import { operatorCan, residentCan } from './booking-can.js';
import { JUST_DONE } from './rules/may-reopen.js';
import { ownBookings, ownPositionAfter } from './booking-lists.queries.js';
import { BookingPartsReader } from './booking-parts.reader.js';
import { bookingsById, ownBooking } from './booking-rows.queries.js';
import { BookingView, OwnBookingsQuery } from './booking.dto.js';
import { Booking } from './booking.entity.js';
import { afterwardsOf, historyOf, namesOf, ofStaff } from './booking.queries.js';
import { residentOf, sees } from './rules/who-sees.js';
import { openContact, openNote } from './sealed-details.js';
import { shownMessages } from './shown-messages.js';

/** Bookings as the resident sees them who made them. */
@Injectable()
export class BookingReader {
  constructor(
    private readonly db: Db,
    private readonly engineers: EngineerService,
    private readonly phones: WorkPhoneService,
    private readonly parts: BookingPartsReader,
    private readonly sealer: Sealer,
    private readonly clock: Clock,
  ) {}

  async own(residentId: string, id: string): Promise<BookingView> {
    return (await this.views([await ownBooking(this.db, residentId, id)]))[0];
  }

  /** A booking by which this engineer serves this resident; null when there is none. */
  async served(residentId: string, engineerId: string, id: string): Promise<BookingView | null> {
    const booking = await this.db.repository(Booking).findOneBy({ id, residentId, engineerId });
    return booking && (await this.views([booking]))[0];
  }

  /** See `ownBookings`. */
  async mine(residentId: string, query: OwnBookingsQuery): Promise<Page<BookingView>> {
    const limit = query.limit ?? PAGE_SIZE;
    const rows = await ownBookings(this.db, residentId, query, limit + 1);
    const page = pageOf(rows, limit, ownPositionAfter, idOf);
    return { items: await this.views(await bookingsById(this.db, page.items)), next: page.next };
  }

  /** `by`: for whom it says what he can do. */
  async views(bookings: Booking[], by: 'resident' | 'operator' = 'resident'): Promise<BookingView[]> {
    const engineers = await this.engineers.profiles(bookings.flatMap((booking) => booking.engineerId ?? []));
    const now = this.clock.now();
    const viewer = ({ state, finishedAt }: Booking) => residentOf(state, finishedAt, now);
    const reachable = bookings.filter((booking) => sees(viewer(booking), 'engineerPhone'));
    const [names, history, staffs, afterwards, served, phones, parts] = await Promise.all([
      namesOf(this.db, bookings),
      historyOf(this.db, bookings),
      ofStaff(this.db, bookings),
      afterwardsOf(this.db, bookings),
      this.parts.served(bookings, by),
      this.phones.of(reachable.flatMap(({ engineerId }) => engineerId ?? [])),
      this.parts.of(bookings),
    ]);
    return bookings.map((booking) => {
      const { said, record, quote, faultPhotos } = parts(booking.id);
      const isStaff = staffs.has(booking.id);
      const since = afterwards.get(booking.id) ?? JUST_DONE;
      const hasHours = served.has(booking.id);
      const phone = reachable.includes(booking) && booking.engineerId ? phones.get(booking.engineerId) : null;
      const { communityName, serviceName, durationMinutes } = names.get(booking.id)!;
      const engineer = booking.engineerId ? engineers.get(booking.engineerId) : undefined;
      return {
        id: booking.id,
        no: booking.no,
        state: booking.state,
        serviceItem: { id: booking.serviceItemId, name: serviceName, durationMinutes },
        communityId: booking.communityId,
        communityName,
        mode: booking.mode,
        engineer: engineer ? cardOf(engineer) : null,
        engineerPhone: phone ?? null,
        preferredEngineerId: booking.preferredEngineerId,
        engineerChanged: booking.engineerChanged === 1,
        reason: reasonText(booking.reason),
        visitId: booking.visitId,
        start: booking.startAt.toISOString(),
        end: booking.endAt.toISOString(),
        priceFen: booking.priceFen,
        inWarranty: booking.inWarranty === 1,
        contact: openContact(this.sealer, booking),
        note: openNote(this.sealer, booking),
        messages: shownMessages(viewer(booking), said),
        arrivedAt: booking.arrivedAt?.toISOString() ?? null,
        lateMinutes: booking.lateMinutes,
        quote,
        record,
        faultPhotos,
        reopensId: booking.reopensId,
        cancelCause: booking.cancelCause,
        history: history.get(booking.id) ?? [],
        can:
          by === 'operator'
            ? operatorCan(booking, hasHours)
            : residentCan(booking, { isStaff, hasHours, said, ...since }, now),
      };
    });
  }
}

const idOf = (row: { id: string }) => row.id;
