import { Injectable } from '@nestjs/common';
import { Db, RunAgain } from '../../foundation/database/db.js';
import type { CodedError } from '../../foundation/errors/coded-error.js';
import { Ask, AskReader } from '../dispatch/ask.reader.js';
import { OfferReader } from '../dispatch/offer.reader.js';
import { ALTERNATIVES } from '../dispatch/rules/alternatives.js';
import type { SlotRefusal } from '../schedule/rules/may-take.js';
import { Sight, sightAfter } from '../schedule/rules/shown-day.js';
import { Alternative } from '../schedule/schedule.dto.js';
import { scheduleErrors } from '../schedule/schedule.errors.js';
import { SeatsService } from '../visit/seats.service.js';
import { Visit } from '../visit/visit.entity.js';
import { visitErrors } from '../visit/visit.errors.js';
import { bookedTime } from './booked-time.js';
import { hasJoined } from './booking-rows.queries.js';
import { VisitJoinWish } from './booking.dto.js';
import { Booking } from './booking.entity.js';
import { BookingWriter } from './booking.writer.js';
import { DraftService } from './draft.service.js';

/** 接续排期: a neighbour takes a seat next to what an engineer has in the community anyway. */
@Injectable()
export class JoinService {
  constructor(
    private readonly db: Db,
    private readonly asks: AskReader,
    private readonly drafts: DraftService,
    private readonly seats: SeatsService,
    private readonly offers: OfferReader,
    private readonly writer: BookingWriter,
  ) {}

  /** 409 with alternatives when the seat is gone: those on the same visit first. */
  async join(residentId: string, visitId: string, wish: VisitJoinWish): Promise<Booking> {
    const start = new Date(wish.start);
    return this.db.transaction(async (tx) => {
      const visit = await this.seats.require(visitId);
      const { communityId, engineerId } = visit;
      const ask = await this.asks.held(tx, residentId, { ...wish, communityId, engineerId, mode: 'only' });
      await this.offers.candidates(ask);
      // Who he is comes before any time: who may not join is not to learn what is free.
      const booking = await this.drafts.open(tx, ask, wish, start);
      if (await hasJoined(tx, residentId, visitId)) throw visitErrors.alreadyJoined();
      const refusal = await this.seats.refusal(visit, ask.spot, start, ask.item.durationMinutes);
      if (refusal === 'over') throw visitErrors.over({ alternatives: await this.elsewhere(ask, start, [], 'listed') });
      if (refusal) throw await this.refused(visit, ask, start, refusal);
      const lost = await this.seats.take(tx, visit, { ...bookedTime(booking, engineerId), spot: ask.spot });
      // What we saw is no longer so: with fresh eyes we join, or hear why not.
      if (lost === 'over') throw new RunAgain(visitErrors.over());
      if (lost) throw new RunAgain(scheduleErrors[lost]());
      const by = { role: 'resident' as const, id: residentId };
      const joined = { ...booking, engineerId, reason: 'joined' };
      const made = await this.writer.insert(tx, joined, by, '和邻居同一趟约的，师傅顺路上门');
      await this.drafts.hangPhotos(tx, made, wish);
      return made;
    });
  }

  /** As `OfferReader.refused`, with the times of the same visit first. */
  private async refused(visit: Visit, ask: Ask, start: Date, refusal: SlotRefusal): Promise<CodedError> {
    const alternatives = await this.alternatives(visit, ask, start, sightAfter(refusal));
    return scheduleErrors[refusal]({ alternatives });
  }

  private async alternatives(visit: Visit, ask: Ask, start: Date, sight: Sight): Promise<Alternative[]> {
    const minutes = ask.item.durationMinutes;
    const { starts } = await this.seats.starts(visit, ask.spot, minutes, sight);
    const free = starts.map((each) => ({ engineerId: visit.engineerId, start: each }));
    const here = await this.offers.nearest(free, start, minutes);
    return here.length === ALTERNATIVES ? here : this.elsewhere(ask, start, here, sight);
  }

  /** Other times and engineers, behind those on the visit. */
  private async elsewhere(ask: Ask, start: Date, here: Alternative[], sight: Sight): Promise<Alternative[]> {
    const others = await this.offers.alternatives({ ...ask, mode: 'prefer' }, start, sight);
    const known = new Set(here.map((each) => each.start));
    return [...here, ...others.filter((each) => !known.has(each.start))].slice(0, ALTERNATIVES);
  }
}
