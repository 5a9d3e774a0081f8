import { Injectable, OnModuleInit } from '@nestjs/common';
import { Db, Tx } from '../../foundation/database/db.js';
import { Listeners } from '../../foundation/events/listeners.js';
import type { Delivered } from '../../foundation/events/outbox.js';
import { yuan } from '../../foundation/text/yuan.js';
import { pages } from '../../pages.js';
import { Booking } from '../booking/booking.entity.js';
import type { BookingQuoted } from '../booking/booking.events.js';
import { Quote } from '../booking/quote.entity.js';
import type { QuoteState } from '../booking/rules/charge.js';
import { EngineerService } from '../engineer/engineer.service.js';
import { NoticesService } from '../notification/notices.service.js';

/** The resident hears what he is asked for, the engineer who stands beside him what he says: the newest of each booking. */
@Injectable()
export class QuoteNews implements OnModuleInit {
  constructor(
    private readonly db: Db,
    private readonly listeners: Listeners,
    private readonly engineers: EngineerService,
    private readonly notices: NoticesService,
  ) {}

  onModuleInit(): void {
    this.listeners.on<BookingQuoted>('booking.quoted', 'news.quote', (fact) => this.quoted(fact));
  }

  private async quoted({ id: eventId, payload }: Delivered<BookingQuoted>): Promise<void> {
    await this.db.transaction(async (tx) => {
      const booking = await tx.repository(Booking).findOneBy({ id: payload.bookingId });
      const quote = await tx.repository(Quote).findOneBy({ id: payload.quoteId });
      // Facts come late: what is no longer asked for is not told.
      if (!booking || !quote || quote.state !== payload.state || booking.state !== 'on_site') return;
      const told = { tx, eventId, booking, quote };
      await (quote.state === 'open' ? this.ask(told) : this.answer(told));
    });
  }

  private async ask({ tx, eventId, booking, quote }: Told): Promise<void> {
    const engineer = (await this.engineers.profile(quote.engineerId)).name;
    const text = askedText({ engineer, agreedFen: booking.priceFen, fen: quote.priceFen, reason: quote.reason });
    const about = { eventId, communityId: booking.communityId, link: pages.booking(booking.id) };
    await this.notices.tellInstead(tx, booking.residentId, { ...text, ...about, mergeKey: `quote:${booking.id}` });
  }

  private async answer({ tx, eventId, booking, quote }: Told): Promise<void> {
    const account = await this.engineers.accountOf(quote.engineerId);
    if (!account) return;
    const text = answeredText(quote.state, quote.priceFen);
    const about = { eventId, communityId: booking.communityId, link: pages.workbenchFinish(booking.id) };
    await this.notices.tellInstead(tx, account, { ...text, ...about, mergeKey: `quote:${booking.id}` });
  }
}

interface Told {
  tx: Tx;
  eventId: string;
  booking: Booking;
  quote: Quote;
}

interface Asked {
  engineer: string;
  agreedFen: number;
  fen: number;
  reason: string;
}

export const askedText = ({ engineer, agreedFen, fen, reason }: Asked) => ({
  kind: 'quoteAsked',
  title: `请您确认：这次收 ${yuan(fen)}`,
  body: `预约时说好 ${yuan(agreedFen)}，${engineer}说要多收，因为：${reason}。点这里选同意或不同意。`,
});

export const answeredText = (state: QuoteState, fen: number) =>
  state === 'agreed'
    ? { kind: 'quoteAgreed', title: `住户同意收 ${yuan(fen)}`, body: '可以交服务单了，点这里继续。' }
    : { kind: 'quoteDeclined', title: `住户没有同意收 ${yuan(fen)}`, body: '请和住户再商量，点这里继续。' };
