import { Injectable } from '@nestjs/common';
import { tell } from '../../foundation/audit/trail.js';
import { Clock } from '../../foundation/clock/clock.js';
import { businessDate } from '../../foundation/clock/shanghai.js';
import { Db, Tx } from '../../foundation/database/db.js';
import { dispatchErrors } from '../dispatch/dispatch.errors.js';
import { Choice, choiceOf } from '../dispatch/rules/choose-engineer.js';
import { StepInReader } from '../dispatch/step-in.reader.js';
import { AllocatorService, daysOf, EngineersDay } from '../schedule/allocator.service.js';
import { mayStepIn } from '../schedule/rules/may-take.js';
import { scheduleErrors } from '../schedule/schedule.errors.js';
import type { VisitEdit } from '../visit/visit-edit.js';
import { VisitsService } from '../visit/visits.service.js';
import { openIn, openOnVisit } from './booking-rows.queries.js';
import { Booking } from './booking.entity.js';
import { bookingErrors } from './booking.errors.js';
import { BOOKING_FIELDS } from './booking.fields.js';
import { BookingWriter, By } from './booking.writer.js';
import { bookedTime } from './booked-time.js';
import { stateAfter } from './rules/may-change.js';
import { mayHandOver } from './rules/may-hand-over.js';

const SYSTEM: By = { role: 'system', id: null };
const EVER = new Date(0);

/** When an engineer is away: within [from, until), as seen now. */
export interface Away {
  from: Date;
  until: Date;
  now: Date;
  /** He has left: what he has begun is not his any more either. */
  forEver?: boolean;
}

/**
 * When an engineer is sick or gone, his future bookings are offered to others, and the one he is on his way to; none
 * vanishes. His visits go with them: all in one transaction, and everybody concerned is told once.
 */
@Injectable()
export class ReofferService {
  constructor(
    private readonly db: Db,
    private readonly allocator: AllocatorService,
    private readonly colleagues: StepInReader,
    private readonly visits: VisitsService,
    private readonly writer: BookingWriter,
    private readonly clock: Clock,
  ) {}

  /** Re-offers bookings of an engineer who is away, and ends visits he can no longer make. Gives them as they are then. */
  async reoffer(engineerId: string, away: Away, successorId: string | null = null): Promise<Booking[]> {
    const { from, until } = away;
    return this.db.transaction(async (tx) => {
      const days = this.allocator.bookableDays(engineerId, from, until);
      await this.lockAround(tx, await this.coming(tx, engineerId, away), days);
      const open = await this.coming(tx, engineerId, away);
      const edit = this.visits.edit(tx);
      edit.giveAway(await this.visits.emptied(tx, perVisit(open)));
      const moved: Booking[] = [];
      for (const booking of open) moved.push(await this.move(tx, booking, { successorId, by: SYSTEM, edit }));
      const range = { from: businessDate(from), until: businessDate(until) };
      await this.visits.withdrawAbsent(tx, edit, engineerId, range);
      await edit.done();
      return moved;
    });
  }

  /**
   * The engineer takes back that he comes. What is booked on the visit stays his; or, when he does not come at all, is
   * re-offered with the visit.
   */
  async withdrawVisit(engineerId: string, visitId: string, comesNot: boolean): Promise<void> {
    await this.db.transaction(async (tx) => {
      const leaving = comesNot ? await openOnVisit(tx, visitId, engineerId) : [];
      await this.lockAround(tx, leaving, []);
      await this.visits.hold(tx, visitId, engineerId);
      const open = comesNot ? await openOnVisit(tx, visitId, engineerId) : [];
      const edit = this.visits.edit(tx);
      await edit.withdraw(visitId);
      edit.giveAway(await this.visits.emptied(tx, perVisit(open)));
      const by: By = { role: 'engineer', id: engineerId };
      for (const booking of open) await this.move(tx, booking, { successorId: null, by, edit });
      await edit.done();
    });
  }

  /** An operator gives a booking to an engineer, from the queue or from another engineer. */
  async assign(id: string, engineerId: string, operatorId: string): Promise<Booking> {
    return this.db.transaction(async (tx) => {
      const booking = await tx.repository(Booking).findOneBy({ id });
      if (!booking) throw bookingErrors.unknown();
      return this.give(tx, booking, engineerId, { role: 'operator', id: operatorId });
    });
  }

  /** An engineer gives his booking to a colleague, or to whoever is best. */
  async handOver(engineerId: string, id: string, colleagueId: string | null): Promise<Booking> {
    return this.db.transaction(async (tx) => {
      const booking = await tx.repository(Booking).findOneBy({ id, engineerId });
      if (!booking) throw bookingErrors.unknown();
      const by: By = { role: 'engineer', id: engineerId };
      if (colleagueId === engineerId) throw dispatchErrors.engineerCannot();
      const refusal = mayHandOver(booking, colleagueId ? 'colleague' : 'anyone', this.clock.now());
      if (refusal) throw bookingErrors[refusal]();
      if (colleagueId) return this.give(tx, booking, colleagueId, by);
      await this.lockAround(tx, [booking], []);
      const edit = this.visits.edit(tx);
      const moved = await this.move(tx, booking, { successorId: null, by, edit });
      await edit.done();
      return moved;
    });
  }

  private async give(tx: Tx, booking: Booking, engineerId: string, by: By): Promise<Booking> {
    const state = stateAfter(booking.state, 'reassign', by.role);
    if (!state) throw bookingErrors.illegalChange();
    if (booking.engineerId === engineerId) {
      tell(BOOKING_FIELDS, booking, booking);
      return booking;
    }
    const choice = await this.colleagues.only(booking, engineerId);
    const both = [booking.engineerId ?? engineerId, engineerId];
    await this.allocator.lockDays(
      tx,
      both.flatMap((each) => daysOf(bookedTime(booking, each))),
    );
    if (booking.engineerId) await this.allocator.release(tx, bookedTime(booking, booking.engineerId));
    const refusal = await this.allocator.take(tx, bookedTime(booking, engineerId), mayStepIn);
    if (refusal) throw scheduleErrors[refusal]();
    const change = {
      state,
      engineerId,
      engineerChanged: booking.preferredEngineerId === engineerId ? 0 : 1,
      reason: 'assigned',
      dispatch: choice && JSON.stringify(choice),
    };
    return this.writer.update(tx, booking, change, { by, text: '已为您安排师傅', change: 'engineer' });
  }

  /**
   * Locks his days and those of everybody who may step in, all in one order. A booking that is being made for him is
   * either seen here or sees, once it has the lock, why it may not be.
   */
  private async lockAround(tx: Tx, open: Booking[], days: EngineersDay[]): Promise<void> {
    const all = [...days];
    for (const booking of open) {
      const able = await this.colleagues.able(booking);
      all.push(...[booking.engineerId!, ...able].flatMap((engineerId) => daysOf(bookedTime(booking, engineerId))));
    }
    await this.allocator.lockDays(tx, all);
  }

  /** Who is away now does not arrive either where he is on his way to, however late he is. */
  private coming(tx: Tx, engineerId: string, { from, until, now, forEver = false }: Away): Promise<Booking[]> {
    return openIn(tx, engineerId, { from, until, since: from <= now && now < until ? EVER : from, forEver });
  }

  private async move(
    tx: Tx,
    booking: Booking,
    { successorId, by, edit }: { successorId: string | null; by: By; edit: VisitEdit },
  ): Promise<Booking> {
    const state = stateAfter(booking.state, 'reassign', by.role);
    if (!state) throw bookingErrors.illegalChange();
    await this.allocator.release(tx, bookedTime(booking, booking.engineerId!));
    const taken = await this.takeOther(tx, booking, successorId);
    const engineerChanged = taken && taken.engineerId === booking.preferredEngineerId ? 0 : 1;
    const change = { state, engineerId: null, engineerChanged, reason: 'leastBusy', dispatch: null, ...taken };
    const text = taken ? '原师傅无法上门，已为您安排其他师傅' : '原师傅无法上门，正在为您重新安排';
    return this.writer.update(tx, booking, change, { by, text, change: 'engineer' }, edit);
  }

  private async takeOther(tx: Tx, booking: Booking, successorId: string | null): Promise<Choice | null> {
    const others = await this.colleagues.others(booking, successorId);
    for (const candidate of others) {
      const refusal = await this.allocator.take(tx, bookedTime(booking, candidate.engineerId), mayStepIn);
      if (!refusal) return choiceOf(candidate, others.length);
    }
    return null;
  }
}

/** How many of these bookings hang on each visit. */
function perVisit(bookings: Booking[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { visitId } of bookings) if (visitId) counts.set(visitId, (counts.get(visitId) ?? 0) + 1);
  return counts;
}
