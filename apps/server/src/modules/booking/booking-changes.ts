import { Injectable } from '@nestjs/common';
import { EntityManager } from 'typeorm';
import { Clock } from '../../foundation/clock/clock.js';
import { isDuplicate } from '../../foundation/database/database-errors.js';
import { affected, RunAgain } from '../../foundation/database/db.js';
import { requestErrors } from '../../foundation/errors/request.errors.js';
import { Outbox } from '../../foundation/events/outbox.js';
import { newId } from '../../foundation/ids/ids.js';
import { Booking, BookingChange } from './booking.entity.js';
import { bookingErrors } from './booking.errors.js';
import type { BookingChanged } from './booking.events.js';
import type { Actor } from './rules/may-change.js';

export interface By {
  role: Actor;
  id: string | null;
}

/** Writes a booking, its history and the fact, always together. */
@Injectable()
export class BookingChanges {
  constructor(
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  async insert(tx: EntityManager, booking: Booking, by: By, text: string): Promise<void> {
    try {
      await tx.insert(Booking, booking);
    } catch (error) {
      // Two bookings drew the same number for people: draw another.
      throw isDuplicate(error) ? new RunAgain(requestErrors.unavailable()) : error;
    }
    await this.record(tx, booking, by, text);
  }

  /** Changes a booking as it was loaded. 409 when somebody changed it meanwhile: the version decides. */
  async update(
    tx: EntityManager,
    booking: Booking,
    change: Partial<Booking>,
    note: { by: By; text: string },
  ): Promise<Booking> {
    const next = { ...booking, ...change, version: booking.version + 1 };
    const changed = await affected(
      tx,
      `UPDATE booking SET state = ?, engineer_id = ?, start_at = ?, end_at = ?, engineer_changed = ?, reason = ?, finished_at = ?, version = version + 1
       WHERE id = ? AND version = ?`,
      [
        next.state,
        next.engineerId,
        next.startAt,
        next.endAt,
        next.engineerChanged,
        next.reason,
        next.finishedAt,
        booking.id,
        booking.version,
      ],
    );
    if (changed !== 1) throw bookingErrors.stale();
    await this.record(tx, next, note.by, note.text);
    return next;
  }

  private async record(tx: EntityManager, booking: Booking, by: By, text: string): Promise<void> {
    const { id: bookingId, state, residentId, engineerId, communityId } = booking;
    await tx.insert(BookingChange, {
      id: newId(),
      bookingId,
      state,
      at: this.clock.now(),
      byRole: by.role,
      byId: by.id,
      text,
    });
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
      },
    };
    await this.outbox.publish(tx, fact);
  }
}
