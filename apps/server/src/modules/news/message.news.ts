import { Injectable, OnModuleInit } from '@nestjs/common';
import { Db, Tx } from '../../foundation/database/db.js';
import { Listeners } from '../../foundation/events/listeners.js';
import type { Delivered } from '../../foundation/events/outbox.js';
import { cutText } from '../../foundation/text/cut.js';
import { pages } from '../../pages.js';
import { lockBooking } from '../booking/booking-rows.queries.js';
import { Booking } from '../booking/booking.entity.js';
import type { BookingChanged, BookingMessaged } from '../booking/booking.events.js';
import { Message } from '../booking/message.entity.js';
import { CONTACT_STATES } from '../booking/rules/may-change.js';
import { EngineerService } from '../engineer/engineer.service.js';
import { NoticesService } from '../notification/notices.service.js';
import { Template, TemplatesService } from '../notification/templates.service.js';
import { BookingWordsReader, Words } from './booking-words.reader.js';

/** What a notice has room for; the page it leads to has all of it. */
const LONGEST_TITLE = 40;

const VALUES = ['service', 'engineer', 'start', 'text'] as const;

/** What each side hears of the other. */
const HEARD = { resident: 'messageFromEngineer', engineer: 'messageFromResident' } as const;

const TEMPLATE: Template<(typeof VALUES)[number]> = {
  name: 'message',
  values: VALUES,
  askedAt: ['book', 'join'],
  simulated: { thing1: 'service', name2: 'engineer', time3: 'start', thing4: 'text' },
};

/** Whoever was spoken to with one tap hears of it, as long as the two have the booking in common. */
@Injectable()
export class MessageNews implements OnModuleInit {
  constructor(
    private readonly db: Db,
    private readonly listeners: Listeners,
    private readonly notices: NoticesService,
    private readonly templates: TemplatesService,
    private readonly engineers: EngineerService,
    private readonly words: BookingWordsReader,
  ) {}

  onModuleInit(): void {
    this.templates.declare(TEMPLATE);
    this.listeners.on<BookingMessaged>('booking.messaged', 'news.message', (fact) => this.said(fact));
    this.listeners.on<BookingChanged>('booking.changed', 'news.messageOver', ({ payload }) => this.changed(payload));
  }

  private async said({ id: eventId, payload }: Delivered<BookingMessaged>): Promise<void> {
    await this.db.transaction(async (tx) => {
      const booking = await this.hold(tx, payload.bookingId);
      const message = await tx.repository(Message).findOneBy({ id: payload.messageId });
      if (!booking || !message || !areTogether(booking, message.engineerId)) return;
      const startAt = booking.startAt.toISOString();
      const words = await this.words.of(booking, { engineerId: message.engineerId, startAt });
      const mergeKey = keyOf(booking.id, message.engineerId);
      const told = { eventId, communityId: booking.communityId, mergeKey };
      const account = await this.engineers.accountOf(message.engineerId);
      // Who answers has read what he was told before.
      const speaker = message.side === 'resident' ? booking.residentId : account;
      if (speaker)
        await this.notices.read(tx, speaker, { mergeKey, kinds: [HEARD[message.side]], until: message.sentAt });
      if (message.side === 'resident') {
        if (account)
          await this.notices.tell(tx, account, {
            ...told,
            ...toEngineer(message.text, words),
            link: pages.workbench(),
          });
        return;
      }
      const values = { service: words.service, engineer: words.engineer, start: words.startAt, text: message.text };
      const push = { template: TEMPLATE, values };
      const link = pages.booking(booking.id);
      await this.notices.tell(tx, booking.residentId, { ...told, ...toResident(message.text, words), link, push });
    });
  }

  /** What waits to be told is told no more once the two have nothing in common. */
  private async changed({ bookingId, engineerId, previousEngineerId }: BookingChanged['payload']): Promise<void> {
    const who = previousEngineerId ?? engineerId;
    if (!who) return;
    await this.db.transaction(async (tx) => {
      const booking = await this.hold(tx, bookingId);
      if (booking && !areTogether(booking, who)) await this.notices.supersede(tx, { mergeKey: keyOf(bookingId, who) });
    });
  }

  /** Locked: it is handed over before this, or after. */
  private async hold(tx: Tx, id: string): Promise<Booking | null> {
    await lockBooking(tx, id);
    return tx.repository(Booking).findOneBy({ id });
  }
}

const areTogether = ({ state, engineerId }: Booking, who: string) =>
  engineerId === who && CONTACT_STATES.includes(state);

const keyOf = (bookingId: string, engineerId: string) => `message:${bookingId}:${engineerId}`;

export const toResident = (
  text: string,
  { engineer, when, service }: Pick<Words, 'engineer' | 'when' | 'service'>,
) => ({
  kind: 'messageFromEngineer',
  title: cutText(`师傅说：${text}`, LONGEST_TITLE),
  body: `${engineer}，${when} 的${service}。点这里看，也可以回一句。`,
});

export const toEngineer = (
  text: string,
  { community, when, service }: Pick<Words, 'community' | 'when' | 'service'>,
) => ({
  kind: 'messageFromResident',
  title: cutText(`住户说：${text}`, LONGEST_TITLE),
  body: `${community}，${when} 的${service}。点这里看，也可以回一句。`,
});
