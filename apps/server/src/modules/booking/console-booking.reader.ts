import { Injectable } from '@nestjs/common';
import type { RegionOf } from '../../foundation/auth/audience.js';
import { Db } from '../../foundation/database/db.js';
import { Page, PAGE_SIZE, pageOf, PageQuery } from '../../foundation/http/paging.js';
import { isId } from '../../foundation/ids/ids.js';
import { Sealer } from '../../foundation/secrets/sealer.js';
import { shownDispatch } from '../dispatch/rules/choose-engineer.js';
import { isBookingInRegion, listedBookings, positionAfter, waitingBookings } from './booking-lists.queries.js';
import { bookingsById } from './booking-rows.queries.js';
import { ConsoleBookingQuery, ConsoleBookingView, ContactView } from './booking.dto.js';
import { bookingErrors } from './booking.errors.js';
import { BookingReader } from './booking.reader.js';
import { openContact } from './sealed-details.js';
import { shownFaults } from './shown-photos.js';
import { shownRecord } from './shown-record.js';

/** Bookings as operators see them: no contact, but why this engineer. */
@Injectable()
export class ConsoleBookingReader {
  constructor(
    private readonly db: Db,
    private readonly reader: BookingReader,
    private readonly sealer: Sealer,
  ) {}

  /** One in the divisions of who asks; what lies outside of them is not there. */
  async require(id: string, regionOf: RegionOf): Promise<void> {
    if (regionOf !== null && !(await isBookingInRegion(this.db, id, regionOf))) throw bookingErrors.unknown();
  }

  async view(id: string): Promise<ConsoleBookingView> {
    const [view] = await this.views([id]);
    if (!view) throw bookingErrors.unknown();
    return view;
  }

  async contact(id: string): Promise<ContactView> {
    const [booking] = await bookingsById(this.db, [id]);
    if (!booking) throw bookingErrors.unknown();
    const contact = openContact(this.sealer, booking);
    if (!contact) throw bookingErrors.contactGone();
    return contact;
  }

  /** Those that wait for an engineer, oldest start first. */
  async queue({ after, limit = 20 }: PageQuery, regionOf: RegionOf): Promise<Page<ConsoleBookingView>> {
    const from = isId(after) ? after : '0';
    const page = pageOf(await waitingBookings(this.db, from, regionOf, limit + 1), limit, idOf, idOf);
    return { items: await this.views(page.items), next: page.next };
  }

  /** Those of an engineer, of a business day, in a state: so that operators find the one to change. */
  async listed(query: ConsoleBookingQuery, regionOf: RegionOf): Promise<Page<ConsoleBookingView>> {
    const limit = query.limit ?? PAGE_SIZE;
    const page = pageOf(await listedBookings(this.db, { ...query, regionOf }, limit + 1), limit, positionAfter, idOf);
    return { items: await this.views(page.items), next: page.next };
  }

  private async views(ids: string[]): Promise<ConsoleBookingView[]> {
    const bookings = await bookingsById(this.db, ids);
    const views = await this.reader.views(bookings, 'operator');
    return views.map((view, n) => ({
      ...view,
      contact: null,
      record: shownRecord('operator', view.record),
      ...shownFaults('operator', view.faultPhotos),
      dispatch: shownDispatch(bookings[n].dispatch),
    }));
  }
}

const idOf = (row: { id: string }) => row.id;
