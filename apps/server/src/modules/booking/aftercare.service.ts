import { Injectable } from '@nestjs/common';
import { Clock } from '../../foundation/clock/clock.js';
import { Db, Tx } from '../../foundation/database/db.js';
import { AskReader } from '../dispatch/ask.reader.js';
import { BookingWriter } from './booking.writer.js';
import { DraftService } from './draft.service.js';
import { ReopenWish } from './booking.dto.js';
import { Booking } from './booking.entity.js';
import { bookingErrors } from './booking.errors.js';
import { holdOwnBooking, ownBooking } from './booking-rows.queries.js';
import { afterwardsOf, ofStaff } from './booking.queries.js';
import { BookingService } from './booking.service.js';
import { stateAfter } from './rules/may-change.js';
import { JUST_DONE, mayReopen } from './rules/may-reopen.js';
import { mayReview } from './rules/may-review.js';

/** What comes after a service: its resident rates it, complains of it, or has the same issue again. */
@Injectable()
export class AftercareService {
  constructor(
    private readonly db: Db,
    private readonly asks: AskReader,
    private readonly drafts: DraftService,
    private readonly bookings: BookingService,
    private readonly writer: BookingWriter,
    private readonly clock: Clock,
  ) {}

  /** One of the resident's own, locked until the transaction ends: two taps come one after the other. */
  hold(tx: Tx, residentId: string, id: string): Promise<Booking> {
    return holdOwnBooking(tx, residentId, id);
  }

  /** The resident has rated it. Called by the review in its own transaction; a second time changes nothing. */
  async markReviewed(tx: Tx, residentId: string, id: string): Promise<Booking> {
    const booking = await ownBooking(tx, residentId, id);
    if (booking.state === 'reviewed') return booking;
    const isStaff = (await ofStaff(this.db, [booking])).has(id);
    const refusal = mayReview({ ...booking, isStaff }, this.clock.now());
    if (refusal) throw bookingErrors[refusal]();
    const state = stateAfter(booking.state, 'review', 'resident');
    if (!state) throw bookingErrors.illegalChange();
    const by = { role: 'resident' as const, id: residentId };
    return this.writer.update(tx, booking, { state }, { by, text: '已评价', change: 'state' });
  }

  /**
   * The finished booking stays what it is, with its record and its place in the counts; a booking linked to it begins in
   * the state `reopened`, free of charge, with the same engineer when he can.
   */
  async reopen(residentId: string, id: string, wish: ReopenWish): Promise<Booking> {
    return this.db.transaction(async (tx) => {
      const old = await ownBooking(tx, residentId, id);
      const ask = await this.asks.again(tx, old);
      await this.drafts.lockResident(tx, residentId);
      const since = (await afterwardsOf(tx, [old])).get(id) ?? JUST_DONE;
      const refusal = mayReopen({ ...old, ...since }, this.clock.now());
      if (refusal) throw bookingErrors[refusal]();
      const draft = await this.drafts.again(tx, ask, old, wish);
      const choice = await this.bookings.takeBest(tx, ask, draft, null);
      const engineerChanged = choice.engineerId === old.engineerId ? 0 : 1;
      const by = { role: 'resident' as const, id: residentId };
      // What he writes stands in the note alone: it may tell a door code, and the history is not sealed.
      return this.writer.insert(tx, { ...draft, ...choice, engineerChanged }, by, '同一问题再次预约');
    });
  }
}
