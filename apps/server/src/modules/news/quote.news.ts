import { Injectable, OnModuleInit } from '@nestjs/common';
import { Db, Tx } from '../../foundation/database/db.js';
import { Listeners } from '../../foundation/events/listeners.js';
import type { Delivered } from '../../foundation/events/outbox.js';
import { yuan } from '../../foundation/text/yuan.js';
import { pages } from '../../pages.js';
import { Booking } from '../booking/booking.entity.js';
import type { BookingChanged, BookingQuoted } from '../booking/booking.events.js';
import { type LastQuote, lastQuotes } from '../booking/quote.queries.js';
import type { QuoteState } from '../booking/rules/charge.js';
import { EngineerService } from '../engineer/engineer.service.js';
import { NoticesService } from '../notification/notices.service.js';

/**
 * The resident hears what he is asked for, the engineer who stands beside him what he says: the newest of each booking. A
 * question that was overtaken, answered, or is of no use any more says so in his inbox.
 */
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
    this.listeners.on<BookingChanged>('booking.changed', 'news.quote', async ({ payload }) => {
      if (payload.previousState === 'on_site') await this.end(payload.bookingId, payload.previousEngineerId);
    });
  }

  private async quoted({ id: eventId, payload }: Delivered<BookingQuoted>): Promise<void> {
    await this.db.transaction(async (tx) => {
      const booking = await tx.repository(Booking).findOneBy({ id: payload.bookingId });
      const quote = (await lastQuotes(tx, [payload.bookingId])).find(({ id }) => id === payload.quoteId);
      // Facts come late: what is no longer asked for is not told.
      if (!booking || quote?.state !== payload.state || booking.state !== 'on_site') return;
      const told = { tx, eventId, booking, quote };
      await (quote.state === 'open' ? this.ask(told) : this.answer(told));
    });
  }

  private async ask({ tx, eventId, booking, quote }: Told): Promise<void> {
    const engineer = (await this.engineers.profile(quote.engineerId)).name;
    const { priceFen: fen, reason, replacedFen } = quote;
    const text = askedText({ engineer, agreedFen: booking.priceFen, fen, reason, replacedFen });
    const about = { eventId, communityId: booking.communityId, link: pages.booking(booking.id) };
    const news = { ...text, ...about, mergeKey: subjectOf(booking.id) };
    await this.notices.tellInstead(tx, booking.residentId, news, ENDED);
  }

  private async answer({ tx, eventId, booking, quote }: Told): Promise<void> {
    const replied = repliedText(quote.state, quote.priceFen);
    await this.notices.overtake(tx, booking.residentId, questionOf(booking.id), replied);
    const account = await this.engineers.accountOf(quote.engineerId);
    if (!account) return;
    const text = answeredText(quote.state, quote.priceFen);
    const about = { eventId, communityId: booking.communityId, link: pages.workbenchFinish(booking.id) };
    await this.notices.tellInstead(tx, account, { ...text, ...about, mergeKey: subjectOf(booking.id) });
  }

  /** The work is over, or the booking is somebody else's or another day's. */
  private async end(bookingId: string, engineerId: string | null = null): Promise<void> {
    const account = engineerId && (await this.engineers.accountOf(engineerId));
    await this.db.transaction(async (tx) => {
      const booking = await tx.repository(Booking).findOneBy({ id: bookingId });
      if (!booking) return;
      // The fact may come late: he is there again, and asks anew.
      const [last] = booking.state === 'on_site' ? await lastQuotes(tx, [bookingId]) : [];
      if (last?.state === 'open') return;
      await this.notices.overtake(tx, booking.residentId, questionOf(bookingId), ENDED);
      // What he was to go on with is behind him.
      if (account) await this.notices.settle(tx, account, { mergeKey: subjectOf(bookingId), kinds: ANSWERS });
    });
  }
}

const ASKED = 'quoteAsked';
const ANSWERS = ['quoteAgreed', 'quoteDeclined'];
const ENDED = { kind: 'quoteEnded', title: '已作废：请您确认价钱', body: '这个价钱不用确认了，以预约里最新的为准。' };

const subjectOf = (bookingId: string) => `quote:${bookingId}`;
const questionOf = (bookingId: string) => ({ mergeKey: subjectOf(bookingId), kind: ASKED });

interface Told {
  tx: Tx;
  eventId: string;
  booking: Booking;
  quote: LastQuote;
}

interface Asked {
  engineer: string;
  agreedFen: number;
  fen: number;
  reason: string;
  /** What he was asked before and has not answered. */
  replacedFen: number | null;
}

export const askedText = ({ engineer, agreedFen, fen, reason, replacedFen }: Asked) => ({
  kind: ASKED,
  title: `请您确认：这次收 ${yuan(fen)}`,
  body: `${replacedFen === null ? '' : `刚才问的 ${yuan(replacedFen)}不算了。`}预约时说好 ${yuan(agreedFen)}，${engineer}说要多收，因为：${reason}。点这里选同意或不同意。`,
});

/** What becomes of the question when he has answered it. */
export const repliedText = (state: QuoteState, fen: number) => ({
  kind: 'quoteReplied',
  title: state === 'agreed' ? `您已同意收 ${yuan(fen)}` : `您没有同意收 ${yuan(fen)}`,
  body: '您已经答复了师傅，点这里看这次预约。',
});

export const answeredText = (state: QuoteState, fen: number) =>
  state === 'agreed'
    ? { kind: 'quoteAgreed', title: `住户同意收 ${yuan(fen)}`, body: '可以交服务单了，点这里继续。' }
    : { kind: 'quoteDeclined', title: `住户没有同意收 ${yuan(fen)}`, body: '请和住户再商量，点这里继续。' };
