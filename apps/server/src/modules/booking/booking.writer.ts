import { Injectable } from '@nestjs/common';
import { tell } from '../../foundation/audit/trail.js';
import { Clock } from '../../foundation/clock/clock.js';
import { isDuplicate } from '../../foundation/database/database-errors.js';
import { RunAgain, Tx } from '../../foundation/database/db.js';
import { requestErrors } from '../../foundation/errors/request.errors.js';
import { Outbox } from '../../foundation/events/outbox.js';
import { newId } from '../../foundation/ids/ids.js';
import type { VisitEdit } from '../visit/visit-edit.js';
import { VisitsService } from '../visit/visits.service.js';
import { hangOn, writeBooking } from './booking-rows.queries.js';
import { Booking, BookingChange } from './booking.entity.js';
import { bookingErrors } from './booking.errors.js';
import { BOOKING_FIELDS } from './booking.fields.js';
import type { BookingChanged, BookingChangeKind } from './booking.events.js';
import { endQuotes } from './quote.queries.js';
import { Actor, BookingState, ENDED_STATES } from './rules/may-change.js';

export interface By {
  role: Actor;
  id: string | null;
}

/** What the history keeps of a change. */
export const LONGEST_CHANGE = 200;

/** Whoever comes next has not arrived. */
const TO_COME = { arrivedAt: null, lateMinutes: null };

export interface Note {
  by: By;
  text: string;
  change: BookingChangeKind;
}

/**
 * Writes a booking, the visit it hangs on, its history and the fact, always together. Whoever gives or takes an
 * engineer's time has locked his day by then: visits are counted under the same lock.
 */
@Injectable()
export class BookingWriter {
  constructor(
    private readonly outbox: Outbox,
    private readonly visits: VisitsService,
    private readonly clock: Clock,
  ) {}

  async insert(tx: Tx, draft: Booking, by: By, text: string): Promise<Booking> {
    const booking = { ...draft, visitId: await this.visitOf(tx, null, draft) };
    try {
      await tx.insert(Booking, booking);
    } catch (error) {
      // Two bookings drew the same number for people: draw another.
      throw isDuplicate(error) ? new RunAgain(requestErrors.unavailable()) : error;
    }
    await this.record(tx, booking, null, { by, text, change: 'created' });
    return booking;
  }

  /**
   * Changes a booking as it was loaded. When somebody changed it meanwhile all starts anew: the version decides.
   * With an `edit` the caller settles the visits of several bookings at once.
   */
  async update(
    tx: Tx,
    booking: Booking,
    change: Partial<Booking>,
    note: Note,
    edit: VisitEdit | null = null,
  ): Promise<Booking> {
    const next = { ...booking, ...change, ...this.stamps(change.state), version: booking.version + 1 };
    // First of all: who has lost the race must not touch the visit either.
    await this.write(tx, booking, next);
    if (booking.state === 'on_site' && next.state !== 'completed') await endQuotes(tx, booking.id);
    const visitId = await this.visitOf(tx, booking, next, edit);
    if (visitId !== booking.visitId) await hangOn(tx, booking.id, visitId);
    await this.record(tx, { ...next, visitId }, booking, note);
    tell(BOOKING_FIELDS, booking, next, booking.no);
    return { ...next, visitId };
  }

  /** What follows from the state that a booking comes to. */
  private stamps(state: BookingState | undefined): Partial<Booking> {
    if (state === 'requested') return TO_COME;
    return state && ENDED_STATES.includes(state) ? { finishedAt: this.clock.now() } : {};
  }

  private async write(tx: Tx, booking: Booking, next: Booking): Promise<void> {
    // What somebody wants is asked anew of the booking as it is now: an acceptance is no reason to refuse his cancelling.
    if (!(await writeBooking(tx, booking, next))) throw new RunAgain(bookingErrors.stale());
  }

  /** Every booking that holds an engineer's time hangs on his visit there that day. */
  private async visitOf(
    tx: Tx,
    before: Booking | null,
    after: Booking,
    edit: VisitEdit | null = null,
  ): Promise<string | null> {
    const engineerId = after.state === 'cancelled' ? null : after.engineerId;
    const stays =
      before !== null &&
      before.engineerId === engineerId &&
      before.startAt.getTime() === after.startAt.getTime() &&
      before.reason === after.reason;
    if (stays) return before.visitId;
    const visits = edit ?? this.visits.edit(tx);
    if (before?.visitId) await visits.leave(before.visitId, before.reason === 'joined');
    const { communityId, startAt: start, reason } = after;
    const guest = engineerId && { engineerId, communityId, start, joined: reason === 'joined' };
    const visitId = guest ? await visits.enter(guest) : null;
    if (!edit) await visits.done();
    return visitId;
  }

  /** Writes into the history what has been said of a booking that stays as it is. */
  async remark(tx: Tx, { id: bookingId, state }: Pick<Booking, 'id' | 'state'>, by: By, text: string): Promise<void> {
    const at = this.clock.now();
    await tx.insert(BookingChange, { id: newId(), bookingId, state, at, byRole: by.role, byId: by.id, text });
  }

  private async record(tx: Tx, booking: Booking, before: Booking | null, { by, text, change }: Note): Promise<void> {
    const { id: bookingId, state, residentId, engineerId, communityId, visitId } = booking;
    await this.remark(tx, booking, by, text);
    const fact: BookingChanged = {
      name: 'booking.changed',
      payload: {
        bookingId,
        residentId,
        engineerId,
        communityId,
        state,
        by: by.role,
        engineerChanged: booking.engineerChanged === 1,
        visitId,
        previousState: before?.state ?? null,
        previousEngineerId: before?.engineerId ?? null,
        change,
        startAt: booking.startAt.toISOString(),
        previousStartAt: before?.startAt.toISOString() ?? null,
        version: booking.version,
      },
    };
    await this.outbox.publish(tx, fact);
  }
}
