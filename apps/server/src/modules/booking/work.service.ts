import { Injectable } from '@nestjs/common';
import { EntityManager } from 'typeorm';
import { Clock } from '../../foundation/clock/clock.js';
import { Db } from '../../foundation/database/db.js';
import { BookingChanges } from './booking-changes.js';
import { Booking } from './booking.entity.js';
import { bookingErrors } from './booking.errors.js';
import { stateAfter } from './rules/may-change.js';

type Step = 'accept' | 'start' | 'complete';

const REACHED = { accept: 'scheduled', start: 'on_site', complete: 'completed' } as const;
const TEXT = { accept: '师傅已接单', start: '师傅已上门，开始服务', complete: '服务完成' } as const;

/** What an engineer does with his bookings. A step that was done already changes nothing. */
@Injectable()
export class WorkService {
  constructor(
    private readonly db: Db,
    private readonly changes: BookingChanges,
    private readonly clock: Clock,
  ) {}

  async step(engineerId: string, id: string, step: Step, note?: string): Promise<Booking> {
    return this.db.transaction(async (tx) => {
      const booking = await tx.findOneBy(Booking, { id, engineerId });
      if (!booking) throw bookingErrors.unknown();
      if (booking.state === REACHED[step]) return booking;
      const state = stateAfter(booking.state, step, 'engineer');
      if (!state) throw bookingErrors.illegalChange();
      const text = note?.trim() ? `${TEXT[step]}：${note.trim()}`.slice(0, 200) : TEXT[step];
      const finishedAt = step === 'complete' ? this.clock.now() : booking.finishedAt;
      const changed = await this.changes.update(
        tx,
        booking,
        { state, finishedAt },
        { by: { role: 'engineer', id: engineerId }, text },
      );
      if (step === 'complete') await this.count(tx, changed);
      return changed;
    });
  }

  private async count(tx: EntityManager, booking: Booking): Promise<void> {
    await tx.query('UPDATE engineer SET completed = completed + 1 WHERE id = ?', [booking.engineerId]);
    await tx.query(
      'INSERT INTO booking_tally (community_id, engineer_id, completed) VALUES (?, ?, 1) ON DUPLICATE KEY UPDATE completed = completed + 1',
      [booking.communityId, booking.engineerId],
    );
  }
}
