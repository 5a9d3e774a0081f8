import { Injectable } from '@nestjs/common';
import { Clock } from '../../foundation/clock/clock.js';
import { addDays, businessDate, instantOf } from '../../foundation/clock/shanghai.js';
import { Db } from '../../foundation/database/db.js';
import { Page, PAGE_SIZE, pageOf } from '../../foundation/http/paging.js';
import { Sealer } from '../../foundation/secrets/sealer.js';
import { CatalogService } from '../catalog/catalog.service.js';
import { CommunityService } from '../community/community.service.js';
import { cardOf } from '../engineer/engineer.queries.js';
import { EngineerService } from '../engineer/engineer.service.js';
import { engineerCan, operatorCan, residentCan } from './booking-can.js';
import {
  bookingsBelow,
  bookingsWithin,
  listedBookings,
  placeAfter,
  unfinishedBefore,
  waitingBookings,
} from './booking-lists.queries.js';
import { bookingsById } from './booking-rows.queries.js';
import { BookingView, ConsoleBookingQuery, ConsoleBookingView, ContactView } from './booking.dto.js';
import { Job, WorkDay } from './work.dto.js';
import { Booking } from './booking.entity.js';
import { bookingErrors } from './booking.errors.js';
import { historyOf, ofStaff, travelMinutesOf } from './booking.queries.js';
import { reasonText, shownDispatch } from '../dispatch/rules/choose-engineer.js';
import { ServiceRecords } from './service-records.js';
import { nextForEngineer } from './rules/may-change.js';
import { shownRecord } from './shown-record.js';
import { engineerOf, sees } from './rules/who-sees.js';

/** Names around bookings, in one hand. */
@Injectable()
export class BookingNames {
  constructor(
    readonly engineers: EngineerService,
    readonly communities: CommunityService,
    readonly catalog: CatalogService,
    readonly records: ServiceRecords,
  ) {}
}

/** Bookings as people see them. */
@Injectable()
export class BookingReader {
  constructor(
    private readonly db: Db,
    private readonly names: BookingNames,
    private readonly sealer: Sealer,
    private readonly clock: Clock,
  ) {}

  /** One of the resident's own. */
  async own(residentId: string, id: string): Promise<BookingView> {
    const booking = await this.db.repository(Booking).findOneBy({ id, residentId });
    if (!booking) throw bookingErrors.unknown();
    return (await this.residentViews([booking]))[0];
  }

  /** One that this engineer has now. */
  async job(engineerId: string, id: string): Promise<Job> {
    const booking = await this.db.repository(Booking).findOneBy({ id, engineerId });
    if (!booking) throw bookingErrors.unknown();
    return (await this.jobs([booking]))[0];
  }

  async forOperator(id: string): Promise<ConsoleBookingView> {
    const [view] = await this.consoleViews(await this.load([id]));
    if (!view) throw bookingErrors.unknown();
    return view;
  }

  /** A booking by which this engineer serves this resident; null when there is none. */
  async served(residentId: string, engineerId: string, id: string): Promise<BookingView | null> {
    const booking = await this.db.repository(Booking).findOneBy({ id, residentId, engineerId });
    return booking && (await this.residentViews([booking]))[0];
  }

  /** The resident's own, newest first; `after` is a booking id. */
  async mine(residentId: string, after: string | null, limit = 20): Promise<Page<BookingView>> {
    const ids = await bookingsBelow(this.db, residentId, after, limit + 1);
    const page = pageOf(ids, limit, idOf, idOf);
    const bookings = await this.load(page.items);
    return { items: await this.residentViews(bookings), next: page.next };
  }

  /** Bookings that wait for an engineer, oldest start first. */
  async queue(after: string | null, limit = 20): Promise<Page<ConsoleBookingView>> {
    const ids = await waitingBookings(this.db, after, limit + 1);
    const page = pageOf(ids, limit, idOf, idOf);
    return { items: await this.consoleViews(await this.load(page.items)), next: page.next };
  }

  /** Bookings of an engineer, of a business day, in a state: so that operators find the one to change. */
  async listed(query: ConsoleBookingQuery): Promise<Page<ConsoleBookingView>> {
    const limit = query.limit ?? PAGE_SIZE;
    const page = pageOf(await listedBookings(this.db, query, limit + 1), limit, placeAfter, idOf);
    return { items: await this.consoleViews(await this.load(page.items)), next: page.next };
  }

  /** As operators see them: no contact, but why this engineer. */
  async consoleViews(bookings: Booking[]): Promise<ConsoleBookingView[]> {
    const views = await this.residentViews(bookings);
    return views.map((view, n) => ({
      ...view,
      contact: null,
      record: shownRecord('operator', view.record ?? undefined),
      can: operatorCan(view),
      dispatch: dispatchView(bookings[n]),
    }));
  }

  async residentViews(bookings: Booking[]): Promise<BookingView[]> {
    const engineers = await this.names.engineers.profiles(bookings.flatMap((booking) => booking.engineerId ?? []));
    const [communities, items, history, records, staffs] = await Promise.all([
      this.communityNames(bookings),
      this.items(bookings),
      historyOf(this.db, bookings),
      this.records(bookings),
      ofStaff(this.db, bookings),
    ]);
    const now = this.clock.now();
    return bookings.map((booking) => {
      const item = items.get(booking.serviceItemId)!;
      const engineer = booking.engineerId ? engineers.get(booking.engineerId) : undefined;
      return {
        id: booking.id,
        no: booking.no,
        state: booking.state,
        serviceItem: { id: item.id, name: item.name, durationMinutes: item.durationMinutes },
        communityId: booking.communityId,
        communityName: communities.get(booking.communityId) ?? '',
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
        contact: this.contact(booking),
        note: this.note(booking),
        arrivedAt: booking.arrivedAt?.toISOString() ?? null,
        lateMinutes: booking.lateMinutes,
        record: records.get(booking.id) ?? null,
        reopensId: booking.reopensId,
        history: history.get(booking.id) ?? [],
        can: residentCan(booking, staffs.has(booking.id), now),
      };
    });
  }

  /** The engineer's days, each in order of time. */
  async workDays(engineerId: string, from: string, days: number): Promise<WorkDay[]> {
    const ids = await bookingsWithin(this.db, engineerId, instantOf(from), instantOf(addDays(from, days)));
    const jobs = await this.jobs(await this.load(ids));
    return Array.from({ length: days }, (_, i) => addDays(from, i)).map((date) => ({
      date,
      bookings: jobs.filter((job) => businessDate(new Date(job.start)) === date),
    }));
  }

  /** What he has not finished of the days before `from`, oldest first. */
  async unfinished(engineerId: string, from: string): Promise<Job[]> {
    const ids = await unfinishedBefore(this.db, engineerId, instantOf(from), this.clock.now());
    return this.jobs(await this.load(ids));
  }

  async jobs(bookings: Booking[]): Promise<Job[]> {
    const [communities, items, travel, records] = await Promise.all([
      this.communityNames(bookings),
      this.items(bookings),
      travelMinutesOf(this.db, bookings),
      this.records(bookings),
    ]);
    const now = this.clock.now();
    return bookings.map((booking) => {
      const viewer = engineerOf(booking.state, booking.finishedAt, now);
      return {
        id: booking.id,
        no: booking.no,
        state: booking.state,
        serviceName: items.get(booking.serviceItemId)!.name,
        communityId: booking.communityId,
        communityName: communities.get(booking.communityId) ?? '',
        start: booking.startAt.toISOString(),
        end: booking.endAt.toISOString(),
        travelMinutes: travel.get(booking.id) ?? 0,
        visitId: booking.visitId,
        reason: reasonText(booking.reason),
        dispatch: dispatchView(booking),
        contact: sees(viewer, 'contact') ? this.contact(booking) : null,
        note: sees(viewer, 'note') ? this.note(booking) : null,
        next: nextForEngineer(booking.state),
        can: engineerCan(booking),
        arrivedAt: booking.arrivedAt?.toISOString() ?? null,
        record: shownRecord(viewer, records.get(booking.id)),
      };
    });
  }

  private load(ids: string[]): Promise<Booking[]> {
    return bookingsById(this.db, ids);
  }

  private records(bookings: Booking[]) {
    return this.names.records.of(bookings.map((booking) => booking.id));
  }

  private communityNames(bookings: Booking[]): Promise<Map<string, string>> {
    return this.names.communities.names(bookings.map((booking) => booking.communityId));
  }

  private async items(bookings: Booking[]) {
    const ids = [...new Set(bookings.map((booking) => booking.serviceItemId))];
    const items = await Promise.all(ids.map((id) => this.names.catalog.find(id)));
    return new Map(items.map((item) => [item.id, item]));
  }

  private note({ noteSealed, plainNote }: Booking): string | null {
    return noteSealed ? this.sealer.open(noteSealed) : (plainNote ?? null);
  }

  private contact(booking: Booking): ContactView | null {
    return booking.contactSealed ? (JSON.parse(this.sealer.open(booking.contactSealed)) as ContactView) : null;
  }
}

const idOf = (row: { id: string }) => row.id;

const dispatchView = ({ dispatch }: Booking) => (dispatch ? shownDispatch(dispatch) : null);
