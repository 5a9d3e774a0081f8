import { Injectable } from '@nestjs/common';
import { Clock } from '../../foundation/clock/clock.js';
import { Db } from '../../foundation/database/db.js';
import { Ask, AskReader } from '../dispatch/ask.reader.js';
import type { SlotDays } from '../dispatch/dispatch.dto.js';
import { dispatchErrors } from '../dispatch/dispatch.errors.js';
import { OfferReader } from '../dispatch/offer.reader.js';
import { Alternative } from '../schedule/schedule.dto.js';
import { afterwardsOf } from './booking.queries.js';
import { ownBooking } from './booking-rows.queries.js';
import { MoveQuery } from './booking.dto.js';
import { bookingErrors } from './booking.errors.js';
import { OPEN_STATES, stateAfter } from './rules/may-change.js';
import { JUST_DONE, mayReopen } from './rules/may-reopen.js';

/** When a resident's booking can be instead, or once more. It does not stand in its own way, and what was agreed counts. */
@Injectable()
export class MoveReader {
  constructor(
    private readonly db: Db,
    private readonly asks: AskReader,
    private readonly offers: OfferReader,
    private readonly clock: Clock,
  ) {}

  /** The free times that it may move to; of one that is finished, those at which it may come back. */
  async slots(residentId: string, id: string, { mode, ...range }: MoveQuery): Promise<SlotDays> {
    const booking = await ownBooking(this.db, residentId, id);
    if (stateAfter(booking.state, 'reschedule', 'resident')) {
      return this.offers.slots(await this.timed(await this.asks.of(booking, mode)), range, id);
    }
    const { isMember } = (await afterwardsOf(this.db, [booking])).get(id) ?? JUST_DONE;
    const refusal = mayReopen({ ...booking, hasOpenAgain: false, isMember }, this.clock.now());
    if (refusal) throw bookingErrors[refusal]();
    return this.offers.slots(await this.timed(await this.asks.onceMore(booking)), range);
  }

  /** Refused when nobody who could come has hours. */
  private async timed(ask: Ask): Promise<Ask> {
    if (await this.offers.hasHours(ask)) return ask;
    throw dispatchErrors.nobodyServes();
  }

  /** Times near its own at which somebody is free. */
  async alternatives(residentId: string, id: string): Promise<Alternative[]> {
    const booking = await ownBooking(this.db, residentId, id);
    if (!OPEN_STATES.includes(booking.state)) return [];
    const ask = await this.asks.of(booking);
    const { mode, engineerId } = ask;
    return this.offers.alternatives({ ...ask, mode: engineerId ? mode : 'prefer' }, booking.startAt, 'listed', id);
  }
}
