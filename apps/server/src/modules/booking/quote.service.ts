import { Injectable } from '@nestjs/common';
import { Clock } from '../../foundation/clock/clock.js';
import { Db, Tx } from '../../foundation/database/db.js';
import { Outbox } from '../../foundation/events/outbox.js';
import { newId } from '../../foundation/ids/ids.js';
import { yuan } from '../../foundation/text/yuan.js';
import { lockBooking, lockJob, ownBooking } from './booking-rows.queries.js';
import { Booking } from './booking.entity.js';
import { bookingErrors } from './booking.errors.js';
import { BookingWriter } from './booking.writer.js';
import type { BookingQuoted } from './booking.events.js';
import { QuoteView, QuoteWish } from './quote.dto.js';
import { Quote } from './quote.entity.js';
import { type LastQuote, lastQuotes, replaceQuote } from './quote.queries.js';
import { MOST_QUOTES } from './rules/charge.js';

/**
 * More than what was agreed is asked for in the app before it is final. One question at a time: a new one takes the place
 * of the old. Answer, question and the end of the work come one after the other, under the lock of the booking. Whatever
 * takes the booking off the visit ends them: see `BookingWriter.update`.
 */
@Injectable()
export class QuoteService {
  constructor(
    private readonly db: Db,
    private readonly writer: BookingWriter,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** The engineer asks, while he is there. The same question again changes nothing. */
  async ask(engineerId: string, bookingId: string, { priceFen, ...wish }: QuoteWish): Promise<void> {
    const reason = wish.reason.trim();
    await this.db.transaction(async (tx) => {
      const booking = await lockJob(tx, engineerId, bookingId);
      if (!booking) throw bookingErrors.unknown();
      if (booking.state !== 'on_site') throw bookingErrors.illegalChange();
      if (priceFen <= booking.priceFen) throw bookingErrors.quoteNotAbove();
      const last = await this.newest(tx, booking);
      if (last?.state === 'open' && last.priceFen === priceFen && last.reason === reason) return;
      if (last && last.asked >= MOST_QUOTES) throw bookingErrors.quotesUsedUp();
      const before = last?.state === 'open' ? last : null;
      if (before) await replaceQuote(tx, before.id);
      const id = newId();
      const at = { createdAt: this.clock.now(), answeredAt: null };
      await tx.insert(Quote, { id, bookingId, engineerId, priceFen, reason, state: 'open', ...at });
      const by = { role: 'engineer' as const, id: engineerId };
      const asked = before ? `师傅改了价钱，刚才的 ${yuan(before.priceFen)}不算了，请您确认` : '师傅请您确认';
      await this.writer.remark(tx, booking, by, `${asked}：这次收 ${yuan(priceFen)}，${reason}`);
      await this.publish(tx, { bookingId, quoteId: id, state: 'open' });
    });
  }

  /** The resident answers. The same answer again changes nothing; another question has come meanwhile: 409. */
  async answer(residentId: string, bookingId: string, quoteId: string, agrees: boolean): Promise<void> {
    await this.db.transaction(async (tx) => {
      await lockBooking(tx, bookingId);
      const booking = await ownBooking(tx, residentId, bookingId);
      const quote = await this.newest(tx, booking);
      const state = agrees ? 'agreed' : 'declined';
      if (quote?.id !== quoteId) throw bookingErrors.quoteGone();
      if (quote.state === state) return;
      if (quote.state !== 'open' || booking.state !== 'on_site') throw bookingErrors.quoteGone();
      await tx.repository(Quote).update({ id: quoteId }, { state, answeredAt: this.clock.now() });
      const by = { role: 'resident' as const, id: residentId };
      await this.writer.remark(tx, booking, by, `${agrees ? '同意' : '没有同意'}收 ${yuan(quote.priceFen)}`);
      await this.publish(tx, { bookingId, quoteId, state });
    });
  }

  /** The newest question of the engineer who has the booking now; null: none. */
  async newest(tx: Tx, { id, engineerId }: Pick<Booking, 'id' | 'engineerId'>): Promise<LastQuote | null> {
    const quotes = await lastQuotes(tx, [id]);
    return quotes.find((quote) => quote.engineerId === engineerId) ?? null;
  }

  /** The same for each booking that has one, as it is shown. Asks nothing while nobody has arrived anywhere. */
  async of(bookings: Pick<Booking, 'id' | 'engineerId' | 'arrivedAt'>[]): Promise<Map<string, QuoteView>> {
    const holders = new Map(
      bookings.filter(({ arrivedAt }) => arrivedAt !== null).map(({ id, engineerId }) => [id, engineerId]),
    );
    if (holders.size === 0) return new Map();
    const quotes = await lastQuotes(this.db, [...holders.keys()]);
    const own = quotes.filter(({ bookingId, engineerId }) => holders.get(bookingId) === engineerId);
    return new Map(own.map((quote) => [quote.bookingId, quoteView(quote)]));
  }

  private publish(tx: Tx, payload: BookingQuoted['payload']): Promise<void> {
    const fact: BookingQuoted = { name: 'booking.quoted', payload };
    return this.outbox.publish(tx, fact);
  }
}

const quoteView = ({ id, priceFen, reason, state, agreed, asked, createdAt, ...last }: LastQuote): QuoteView => ({
  id,
  priceFen,
  reason,
  state,
  declined: last.declined,
  replacedFen: last.replacedFen,
  agreedFen: agreed?.priceFen ?? null,
  left: Math.max(0, MOST_QUOTES - asked),
  at: createdAt.toISOString(),
});
