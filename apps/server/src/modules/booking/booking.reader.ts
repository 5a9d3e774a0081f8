import { Injectable } from '@nestjs/common';
import { Clock } from '../../foundation/clock/clock.js';
import { Db } from '../../foundation/database/db.js';
import { Page, pageOf } from '../../foundation/http/paging.js';
import { Sealer } from '../../foundation/secrets/sealer.js';
import { reasonText } from '../dispatch/rules/choose-engineer.js';
import { cardOf } from '../engineer/engineer.queries.js';
import { EngineerService } from '../engineer/engineer.service.js';
import { residentCan } from './booking-can.js';
import { bookingsBelow } from './booking-lists.queries.js';
import { BookingPartsReader } from './booking-parts.reader.js';
import { bookingsById, ownBooking } from './booking-rows.queries.js';
import { BookingView } from './booking.dto.js';
import { Booking } from './booking.entity.js';
import { historyOf, namesOf, ofStaff, openAgainOf } from './booking.queries.js';
import { openContact, openNote } from './sealed-details.js';

/** Bookings as the resident sees them who made them. */
@Injectable()
export class BookingReader {
  constructor(
    private readonly db: Db,
    private readonly engineers: EngineerService,
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

  /** His own, newest first; `after` is a booking id. */
  async mine(residentId: string, after: string | null, limit = 20): Promise<Page<BookingView>> {
    const ids = await bookingsBelow(this.db, residentId, after, limit + 1);
    const page = pageOf(ids, limit, idOf, idOf);
    return { items: await this.views(await bookingsById(this.db, page.items)), next: page.next };
  }

  async views(bookings: Booking[]): Promise<BookingView[]> {
    const engineers = await this.engineers.profiles(bookings.flatMap((booking) => booking.engineerId ?? []));
    const [names, history, parts, staffs, openAgain] = await Promise.all([
      namesOf(this.db, bookings),
      historyOf(this.db, bookings),
      this.parts.of(bookings),
      ofStaff(this.db, bookings),
      openAgainOf(this.db, bookings),
    ]);
    const now = this.clock.now();
    return bookings.map((booking) => {
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
        arrivedAt: booking.arrivedAt?.toISOString() ?? null,
        lateMinutes: booking.lateMinutes,
        ...parts(booking.id),
        reopensId: booking.reopensId,
        cancelCause: booking.cancelCause,
        history: history.get(booking.id) ?? [],
        can: residentCan(booking, { isStaff: staffs.has(booking.id), hasOpenAgain: openAgain.has(booking.id) }, now),
      };
    });
  }
}

const idOf = (row: { id: string }) => row.id;
