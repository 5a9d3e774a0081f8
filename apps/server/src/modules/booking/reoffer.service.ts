import { Injectable } from '@nestjs/common';
import { EntityManager } from 'typeorm';
import { businessDate } from '../../foundation/clock/shanghai.js';
import { Db } from '../../foundation/database/db.js';
import { AllocatorService } from '../schedule/allocator.service.js';
import { scheduleErrors } from '../schedule/schedule.errors.js';
import { Asks } from './asks.js';
import { BookingChanges } from './booking-changes.js';
import { Booking } from './booking.entity.js';
import { bookingErrors } from './booking.errors.js';
import { claimOf } from './claim-of.js';
import { OffersService } from './offers.service.js';
import { Candidate, reasonOf } from './rules/choose-engineer.js';
import { OPEN_STATES, stateAfter } from './rules/may-change.js';

/** When an engineer is sick or gone, his future bookings are offered to others; none vanishes. */
@Injectable()
export class ReofferService {
  constructor(
    private readonly db: Db,
    private readonly allocator: AllocatorService,
    private readonly offers: OffersService,
    private readonly asks: Asks,
    private readonly changes: BookingChanges,
  ) {}

  /** Re-offers open bookings of an engineer within [from, until). Returns how many. */
  async reoffer(engineerId: string, from: Date, until: Date, successorId: string | null = null): Promise<number> {
    return this.db.transaction(async (tx) => {
      await this.lockAround(tx, engineerId, { from, until });
      const open = await this.open(tx, engineerId, from, until);
      for (const booking of open) await this.move(tx, booking, successorId);
      return open.length;
    });
  }

  /** An operator gives a booking to an engineer, from the queue or from another engineer. */
  async assign(id: string, engineerId: string, operatorId: string): Promise<Booking> {
    return this.db.transaction(async (tx) => {
      const booking = await tx.findOneBy(Booking, { id });
      if (!booking) throw bookingErrors.unknown();
      const state = stateAfter(booking.state, 'reassign', 'operator');
      if (!state) throw bookingErrors.illegalChange();
      const ask = { ...(await this.asks.ofBooking(booking)), mode: 'only' as const, engineerId };
      await this.offers.candidates(ask);
      const date = businessDate(booking.startAt);
      await this.allocator.lockDays(
        tx,
        [booking.engineerId, engineerId].flatMap((each) => (each ? [{ engineerId: each, date }] : [])),
      );
      if (booking.engineerId) await this.allocator.release(tx, claimOf(booking, booking.engineerId));
      const refusal = await this.allocator.take(tx, claimOf(booking, engineerId));
      if (refusal) throw scheduleErrors[refusal]();
      const change = {
        state,
        engineerId,
        engineerChanged: booking.preferredEngineerId === engineerId ? 0 : 1,
        reason: 'leastBusy',
      };
      return this.changes.update(tx, booking, change, {
        by: { role: 'operator', id: operatorId },
        text: '已为您安排师傅',
      });
    });
  }

  /**
   * Locks his days and those of everybody who may step in, all in one order. A booking that is being made for him is
   * either seen here or sees, once it has the lock, why it may not be.
   */
  private async lockAround(tx: EntityManager, engineerId: string, range: { from: Date; until: Date }): Promise<void> {
    const days = this.allocator.bookableDays(engineerId, range.from, range.until);
    for (const booking of await this.open(tx, engineerId, range.from, range.until)) {
      const able = await this.offers.candidates({ ...(await this.asks.ofBooking(booking)), mode: 'prefer' });
      days.push(...able.map((id) => ({ engineerId: id, date: businessDate(booking.startAt) })));
    }
    await this.allocator.lockDays(tx, days);
  }

  private async open(tx: EntityManager, engineerId: string, from: Date, until: Date): Promise<Booking[]> {
    const marks = OPEN_STATES.map(() => '?').join(', ');
    const rows = (await tx.query(
      `SELECT id FROM booking WHERE engineer_id = ? AND end_at > ? AND start_at < ? AND state IN (${marks}) ORDER BY start_at, id`,
      [engineerId, from, until, ...OPEN_STATES],
    )) as { id: string }[];
    return Promise.all(rows.map(async ({ id }) => (await tx.findOneBy(Booking, { id }))!));
  }

  private async move(tx: EntityManager, booking: Booking, successorId: string | null): Promise<void> {
    const state = stateAfter(booking.state, 'reassign', 'system')!;
    await this.allocator.release(tx, claimOf(booking, booking.engineerId!));
    const taken = await this.takeOther(tx, booking, successorId);
    const change = {
      state,
      engineerId: taken?.engineerId ?? null,
      engineerChanged: 1,
      reason: taken ? reasonOf(taken) : booking.reason,
    };
    const text = taken ? '原师傅无法上门，已为您安排其他师傅' : '原师傅无法上门，正在为您重新安排';
    await this.changes.update(tx, booking, change, { by: { role: 'system', id: null }, text });
  }

  private async takeOther(tx: EntityManager, booking: Booking, successorId: string | null): Promise<Candidate | null> {
    const ask = { ...(await this.asks.ofBooking(booking)), mode: 'prefer' as const, engineerId: successorId };
    if ((await this.offers.candidates(ask)).length === 0) return null;
    const { ranked } = await this.offers.rank(ask, booking.startAt);
    for (const candidate of ranked.filter((each) => each.engineerId !== booking.engineerId)) {
      if ((await this.allocator.take(tx, claimOf(booking, candidate.engineerId))) === null) return candidate;
    }
    return null;
  }
}
