import { Injectable } from '@nestjs/common';
import { tell } from '../../foundation/audit/trail.js';
import { momentText } from '../../foundation/text/moment-text.js';
import { Db, RunAgain, Tx } from '../../foundation/database/db.js';
import { Ask, AskReader } from '../dispatch/ask.reader.js';
import { OfferReader } from '../dispatch/offer.reader.js';
import { Choice, choiceOf } from '../dispatch/rules/choose-engineer.js';
import { AllocatorService, daysOf } from '../schedule/allocator.service.js';
import { endOf } from '../schedule/rules/time-grid.js';
import { scheduleErrors } from '../schedule/schedule.errors.js';
import type { OwnMoveWish } from './alike.dto.js';
import { CancelWish, NewBooking } from './booking.dto.js';
import { cancelledLine } from './booking.queries.js';
import { Booking } from './booking.entity.js';
import { bookingErrors } from './booking.errors.js';
import { BOOKING_FIELDS } from './booking.fields.js';
import { BookingWriter, By } from './booking.writer.js';
import { bookedTime } from './booked-time.js';
import { DraftService } from './draft.service.js';
import { cancelledText } from './rules/cancel-cause.js';
import { stateAfter } from './rules/may-change.js';

/** Bookings as residents, and operators for them, make and change them. */
@Injectable()
export class BookingService {
  constructor(
    private readonly db: Db,
    private readonly asks: AskReader,
    private readonly drafts: DraftService,
    private readonly offers: OfferReader,
    private readonly allocator: AllocatorService,
    private readonly writer: BookingWriter,
  ) {}

  /** Books the best free candidate. 409 with alternatives when the time is gone, and with whoever would come when it is not the one that was shown. */
  async create(residentId: string, wish: NewBooking): Promise<Booking> {
    return this.db.transaction(async (tx) => {
      const ask = await this.asks.held(tx, residentId, wish);
      const booking = await this.drafts.open(tx, ask, wish, new Date(wish.start));
      const choice = await this.takeBest(tx, ask, booking, null);
      if (wish.shownEngineerId && wish.shownEngineerId !== choice.engineerId)
        throw await this.offers.other(choice.engineerId);
      const engineerChanged = ask.engineerId && ask.engineerId !== choice.engineerId ? 1 : 0;
      const by: By = { role: 'resident', id: residentId };
      const made = await this.writer.insert(tx, { ...booking, ...choice, engineerChanged }, by, '提交预约');
      await this.drafts.hangPhotos(tx, made, wish);
      return made;
    });
  }

  /** Frees the old time and takes the new one, together or not at all. */
  async reschedule(by: By, id: string, wish: OwnMoveWish): Promise<Booking> {
    const newStart = new Date(wish.start);
    return this.db.transaction(async (tx) => {
      const booking = await this.require(tx, by, id);
      const state = stateAfter(booking.state, 'reschedule', by.role);
      if (!state) throw bookingErrors.illegalChange();
      // Nothing moves: who has accepted stays, and nobody has anything to hear.
      if (booking.engineerId && newStart.getTime() === booking.startAt.getTime()) return asItWas(booking);
      const ask = await this.asks.of(booking, wish.mode);
      const endAt = new Date(endOf(newStart.getTime(), ask.item.durationMinutes));
      if (by.role === 'resident' && !wish.again)
        await this.drafts.checkMoved(tx, booking, { start: newStart, end: endAt });
      const choice = await this.takeBest(tx, ask, { ...booking, startAt: newStart, endAt }, booking);
      const { engineerId, preferredEngineerId, engineerChanged: before } = booking;
      const isOther = engineerId !== null && choice.engineerId !== engineerId;
      const engineerChanged = choice.engineerId === preferredEngineerId ? 0 : isOther ? 1 : before;
      const change = { state, startAt: newStart, endAt, engineerChanged, ...choice };
      const text = `改了时间：从 ${momentText(booking.startAt)} 改到 ${momentText(newStart)}`;
      return this.writer.update(tx, booking, change, { by, text, change: 'moved' });
    });
  }

  /** Cancelling a cancelled booking changes nothing; who gives another reason for it hears that it has one. */
  async cancel(by: By, id: string, { cause, reason = '' }: CancelWish): Promise<Booking> {
    return this.db.transaction(async (tx) => {
      const booking = await this.require(tx, by, id);
      if (booking.state === 'cancelled') {
        if (!(await this.says(tx, booking, { cause, reason }))) throw bookingErrors.cancelledAlready();
        return asItWas(booking);
      }
      const state = stateAfter(booking.state, 'cancel', by.role);
      if (!state) throw bookingErrors[booking.state === 'on_site' ? 'hereAlready' : 'illegalChange']();
      if (booking.engineerId) await this.allocator.release(tx, bookedTime(booking, booking.engineerId));
      const cancelCause = cause ?? null;
      const text = cancelledText(cancelCause, reason);
      return this.writer.update(tx, booking, { state, cancelCause }, { by, text, change: 'cancelled' });
    });
  }

  /**
   * Takes the time of the best candidate, and frees what the booking held before. Whoever holds an engineer's day never
   * waits for another one: when the candidate was taken while we waited for his day, all starts anew with fresh eyes.
   */
  async takeBest(tx: Tx, ask: Ask, booking: Booking, held: Booking | null): Promise<Choice> {
    const { ranked, refusal } = await this.offers.rank(ask, booking.startAt, { moving: booking.id });
    if (ranked.length === 0) throw await this.offers.refused(ask, booking.startAt, refusal ?? 'slotTaken', booking.id);
    const fresh = { ...bookedTime(booking, ranked[0].engineerId), spot: ask.spot };
    const old = held?.engineerId ? bookedTime(held, held.engineerId) : null;
    if (old) {
      await this.allocator.lockDays(tx, [fresh, old].flatMap(daysOf));
      await this.allocator.release(tx, old);
    }
    const lost = await this.allocator.take(tx, fresh);
    if (lost) throw new RunAgain(scheduleErrors[lost]());
    return choiceOf(ranked[0], ranked.length);
  }

  /** Whether a booking was cancelled for what is said now. What is left out was not said. */
  private async says(tx: Tx, { id, cancelCause }: Booking, { cause, reason = '' }: CancelWish): Promise<boolean> {
    if (cause && cause !== cancelCause) return false;
    return !reason.trim() || (await cancelledLine(tx, id)) === cancelledText(cancelCause, reason);
  }

  /** Residents have their own, operators all. */
  private async require(tx: Tx, by: By, id: string): Promise<Booking> {
    const booking = await tx
      .repository(Booking)
      .findOneBy(by.role === 'operator' ? { id } : { id, residentId: by.id! });
    if (!booking) throw bookingErrors.unknown();
    return booking;
  }
}

/** Nothing has changed, and that is told too. */
function asItWas(booking: Booking): Booking {
  tell(BOOKING_FIELDS, booking, booking);
  return booking;
}
