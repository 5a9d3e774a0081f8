import { Injectable } from '@nestjs/common';
import { EntityManager } from 'typeorm';
import { businessDate } from '../../foundation/clock/shanghai.js';
import { Db, RunAgain } from '../../foundation/database/db.js';
import { newId } from '../../foundation/ids/ids.js';
import { randomNumber } from '../../foundation/secrets/codes.js';
import { priceOf } from '../catalog/rules/price.js';
import { AllocatorService } from '../schedule/allocator.service.js';
import { endOf } from '../schedule/rules/time-grid.js';
import { scheduleErrors } from '../schedule/schedule.errors.js';
import { BookingTools } from './asks.js';
import { BookingChanges, By } from './booking-changes.js';
import { NewBooking } from './booking.dto.js';
import { Booking } from './booking.entity.js';
import { bookingErrors } from './booking.errors.js';
import { claimOf } from './claim-of.js';
import { Ask, OffersService } from './offers.service.js';
import { Candidate, reasonOf } from './rules/choose-engineer.js';
import { OPEN_STATES, stateAfter } from './rules/may-change.js';

const MAX_OPEN = 5;

/** Bookings as residents make and change them. */
@Injectable()
export class BookingService {
  constructor(
    private readonly db: Db,
    private readonly tools: BookingTools,
    private readonly offers: OffersService,
    private readonly allocator: AllocatorService,
    private readonly changes: BookingChanges,
  ) {}

  /** Books the best free candidate. 409 with alternatives when the time is gone. */
  async create(residentId: string, wish: NewBooking): Promise<Booking> {
    const start = new Date(wish.start);
    return this.db.transaction(async (tx) => {
      const ask = await this.tools.asks.held(tx, residentId, wish);
      const contact = { name: wish.contactName, phone: wish.phone, address: wish.address };
      if (!(await this.tools.residents.isMember(residentId, ask.communityId))) throw bookingErrors.notMember();
      await this.tools.residents.rememberContact(tx, residentId, ask.communityId, contact);
      await this.checkOpen(tx, residentId);
      const booking = this.draft(ask, wish, start);
      const taken = await this.takeBest(tx, ask, booking, null);
      const engineerId = taken.engineerId;
      const engineerChanged = wish.shownEngineerId && wish.shownEngineerId !== engineerId ? 1 : 0;
      const complete = { ...booking, engineerId, engineerChanged, reason: reasonOf(taken) };
      await this.changes.insert(tx, complete, { role: 'resident', id: residentId }, '提交预约');
      return complete;
    });
  }

  /** Frees the old time and takes the new one, together or not at all. */
  async reschedule(residentId: string, id: string, newStart: Date): Promise<Booking> {
    const by: By = { role: 'resident', id: residentId };
    return this.db.transaction(async (tx) => {
      const booking = await this.own(tx, residentId, id);
      const state = stateAfter(booking.state, 'reschedule', 'resident');
      if (!state) throw bookingErrors.illegalChange();
      const ask = await this.tools.asks.ofBooking(booking);
      const endAt = new Date(endOf(newStart.getTime(), ask.item.durationMinutes));
      const taken = await this.takeBest(tx, ask, { ...booking, startAt: newStart, endAt }, booking);
      const engineerChanged =
        booking.engineerId && taken.engineerId !== booking.engineerId ? 1 : booking.engineerChanged;
      const change = {
        state,
        startAt: newStart,
        endAt,
        engineerId: taken.engineerId,
        engineerChanged,
        reason: reasonOf(taken),
      };
      return this.changes.update(tx, booking, change, { by, text: '修改上门时间' });
    });
  }

  /** Cancelling a cancelled booking changes nothing. */
  async cancel(residentId: string, id: string, reason: string | undefined): Promise<Booking> {
    const by: By = { role: 'resident', id: residentId };
    return this.db.transaction(async (tx) => {
      const booking = await this.own(tx, residentId, id);
      if (booking.state === 'cancelled') return booking;
      const state = stateAfter(booking.state, 'cancel', 'resident');
      if (!state) throw bookingErrors.illegalChange();
      if (booking.engineerId) await this.allocator.release(tx, claimOf(booking, booking.engineerId));
      const change = { state, finishedAt: this.tools.clock.now() };
      return this.changes.update(tx, booking, change, {
        by,
        text: reason?.trim() ? `取消预约：${reason.trim()}` : '取消预约',
      });
    });
  }

  /**
   * Takes the time of the best candidate, and frees what the booking held before. Whoever holds an engineer's day never
   * waits for another one: when the candidate was taken while we waited for his day, all starts anew with fresh eyes.
   */
  private async takeBest(tx: EntityManager, ask: Ask, booking: Booking, held: Booking | null): Promise<Candidate> {
    const { ranked, refusal } = await this.offers.rank(ask, booking.startAt, booking.id);
    if (ranked.length === 0) {
      const alternatives = await this.offers.alternatives(ask, booking.startAt);
      throw scheduleErrors[refusal ?? 'slotTaken']({ alternatives });
    }
    const fresh = claimOf(booking, ranked[0].engineerId);
    const old = held?.engineerId ? claimOf(held, held.engineerId) : null;
    const days = [fresh, ...(old ? [old] : [])];
    await this.allocator.lockDays(
      tx,
      days.map((day) => ({ engineerId: day.engineerId, date: businessDate(day.start) })),
    );
    if (old) await this.allocator.release(tx, old);
    const lost = await this.allocator.take(tx, fresh);
    if (lost) throw new RunAgain(scheduleErrors[lost]());
    return ranked[0];
  }

  private async checkOpen(tx: EntityManager, residentId: string): Promise<void> {
    const marks = OPEN_STATES.map(() => '?').join(', ');
    const [row] = (await tx.query(`SELECT COUNT(*) AS n FROM booking WHERE resident_id = ? AND state IN (${marks})`, [
      residentId,
      ...OPEN_STATES,
    ])) as { n: string }[];
    if (Number(row.n) >= MAX_OPEN) throw bookingErrors.tooManyOpen();
  }

  private async own(tx: EntityManager, residentId: string, id: string): Promise<Booking> {
    const booking = await tx.findOneBy(Booking, { id, residentId });
    if (!booking) throw bookingErrors.unknown();
    return booking;
  }

  private draft(ask: Ask, wish: NewBooking, start: Date): Booking {
    const now = this.tools.clock.now();
    const inWarranty = wish.inWarranty ?? false;
    return {
      id: newId(now.getTime()),
      no: `QQ${businessDate(now).slice(2).replaceAll('-', '')}${randomNumber(6)}`,
      residentId: ask.residentId!,
      communityId: ask.communityId,
      serviceItemId: ask.item.id,
      engineerId: null,
      preferredEngineerId: ask.engineerId,
      mode: ask.mode,
      state: 'requested',
      startAt: start,
      endAt: new Date(endOf(start.getTime(), ask.item.durationMinutes)),
      priceFen: priceOf(ask.item, inWarranty),
      inWarranty: inWarranty ? 1 : 0,
      contactSealed: this.tools.sealer.seal(
        JSON.stringify({ name: wish.contactName, phone: wish.phone, address: wish.address }),
      ),
      note: wish.note?.trim() || null,
      engineerChanged: 0,
      reason: 'leastBusy',
      version: 0,
      createdAt: now,
      finishedAt: null,
      demo: 0,
    };
  }
}
