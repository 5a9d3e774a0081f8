import { Injectable } from '@nestjs/common';
import { Db } from '../../foundation/database/db.js';
import { BookingChanges } from './booking-changes.js';
import { BookingDesk } from './booking-desk.js';
import { ReopenWish } from './booking.dto.js';
import { Booking } from './booking.entity.js';
import { bookingErrors } from './booking.errors.js';
import { isOpenAgain } from './booking-rows.queries.js';
import { BookingService } from './booking.service.js';
import { mayReopen } from './rules/may-reopen.js';

/**
 * The same issue again. The finished booking stays what it is, with its record and its place in the counts; a booking
 * linked to it begins in the state `reopened`, free of charge, with the same engineer when he can.
 */
@Injectable()
export class ReopenService {
  constructor(
    private readonly db: Db,
    private readonly desk: BookingDesk,
    private readonly bookings: BookingService,
    private readonly changes: BookingChanges,
  ) {}

  async reopen(residentId: string, id: string, wish: ReopenWish): Promise<Booking> {
    return this.db.transaction(async (tx) => {
      const old = await tx.repository(Booking).findOneBy({ id, residentId });
      if (!old) throw bookingErrors.unknown();
      const { serviceItemId, communityId } = old;
      const engineerId = old.engineerId ?? undefined;
      const ask = await this.desk.asks.held(tx, residentId, { serviceItemId, communityId, engineerId, mode: 'prefer' });
      await this.desk.lockResident(tx, residentId);
      const hasOpenAgain = await isOpenAgain(tx, id);
      const refusal = mayReopen({ ...old, hasOpenAgain }, this.desk.clock.now());
      if (refusal) throw bookingErrors[refusal]();
      const draft = await this.desk.again(tx, ask, old, { start: new Date(wish.start), text: wish.text });
      const choice = await this.bookings.takeBest(tx, ask, draft, null);
      const engineerChanged = choice.engineerId === old.engineerId ? 0 : 1;
      const by = { role: 'resident' as const, id: residentId };
      // What he writes stands in the note alone: it may tell a door code, and the history is not sealed.
      return this.changes.insert(tx, { ...draft, ...choice, engineerChanged }, by, '同一问题再次预约');
    });
  }
}
