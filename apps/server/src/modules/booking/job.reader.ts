import { Injectable } from '@nestjs/common';
import { Clock } from '../../foundation/clock/clock.js';
import { addDays, businessDate, instantOf } from '../../foundation/clock/shanghai.js';
import { Db } from '../../foundation/database/db.js';
import { Sealer } from '../../foundation/secrets/sealer.js';
import { reasonText, shownDispatch } from '../dispatch/rules/choose-engineer.js';
import { engineerCan } from './booking-can.js';
import { bookingsWithin, unfinishedBefore, waitingForYes } from './booking-lists.queries.js';
import { BookingPartsReader } from './booking-parts.reader.js';
import { bookingsById } from './booking-rows.queries.js';
import { Booking } from './booking.entity.js';
import { bookingErrors } from './booking.errors.js';
import { namesOf, travelMinutesOf } from './booking.queries.js';
import { usualFen } from './rules/charge.js';
import { nextForEngineer } from './rules/may-change.js';
import { engineerOf, sees } from './rules/who-sees.js';
import { openContact, openNote } from './sealed-details.js';
import { shownMessages } from './shown-messages.js';
import { shownNote } from './shown-note.js';
import { shownFaults } from './shown-photos.js';
import { shownRecord } from './shown-record.js';
import { Job, WorkDay } from './work.dto.js';

/** Bookings as the engineer sees them who has them now. */
@Injectable()
export class JobReader {
  constructor(
    private readonly db: Db,
    private readonly parts: BookingPartsReader,
    private readonly sealer: Sealer,
    private readonly clock: Clock,
  ) {}

  async job(engineerId: string, id: string): Promise<Job> {
    const booking = await this.db.repository(Booking).findOneBy({ id, engineerId });
    if (!booking) throw bookingErrors.unknown();
    return (await this.jobs([booking]))[0];
  }

  /** His days, each in order of time. */
  async workDays(engineerId: string, from: string, days: number): Promise<WorkDay[]> {
    const ids = await bookingsWithin(this.db, engineerId, instantOf(from), instantOf(addDays(from, days)));
    const jobs = await this.jobs(await bookingsById(this.db, ids));
    return Array.from({ length: days }, (_, i) => addDays(from, i)).map((date) => ({
      date,
      bookings: jobs.filter((job) => businessDate(new Date(job.start)) === date),
    }));
  }

  /** What he has not finished of the days before `from`, oldest first. */
  async unfinished(engineerId: string, from: string): Promise<Job[]> {
    const ids = await unfinishedBefore(this.db, engineerId, instantOf(from), this.clock.now());
    return this.jobs(await bookingsById(this.db, ids));
  }

  /** What waits for his yes, whatever day it is for, in order of time; what `unfinished` shows is not repeated. */
  async toAccept(engineerId: string, from: string): Promise<Job[]> {
    const ids = await waitingForYes(this.db, engineerId, instantOf(from), this.clock.now());
    return this.jobs(await bookingsById(this.db, ids));
  }

  private async jobs(bookings: Booking[]): Promise<Job[]> {
    const [names, travel, parts] = await Promise.all([
      namesOf(this.db, bookings),
      travelMinutesOf(this.db, bookings),
      this.parts.of(bookings),
    ]);
    const now = this.clock.now();
    return bookings.map((booking) => {
      const viewer = engineerOf(booking.state, booking.finishedAt, now);
      const { communityName, serviceName, lat, lng } = names.get(booking.id)!;
      const { said, record, quote, faultPhotos } = parts(booking.id);
      const seesDoor = sees(viewer, 'contact');
      return {
        id: booking.id,
        no: booking.no,
        state: booking.state,
        serviceName,
        communityId: booking.communityId,
        communityName,
        start: booking.startAt.toISOString(),
        end: booking.endAt.toISOString(),
        travelMinutes: travel.get(booking.id) ?? 0,
        visitId: booking.visitId,
        priceFen: booking.priceFen,
        inWarranty: booking.inWarranty === 1,
        warrantyPriceFen: usualFen(booking, true),
        listPriceFen: usualFen(booking, false),
        quote,
        reason: reasonText(booking.reason),
        dispatch: shownDispatch(booking.dispatch),
        contact: seesDoor ? openContact(this.sealer, booking) : null,
        point: seesDoor && lat !== null && lng !== null ? { lat: Number(lat), lng: Number(lng) } : null,
        note: shownNote(viewer, openNote(this.sealer, booking)),
        messages: shownMessages(viewer, said, booking.engineerId),
        ...shownFaults(viewer, faultPhotos),
        next: nextForEngineer(booking.state),
        can: engineerCan(booking, said, now),
        arrivedAt: booking.arrivedAt?.toISOString() ?? null,
        record: shownRecord(viewer, record),
      };
    });
  }
}
