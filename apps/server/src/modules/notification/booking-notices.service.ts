import { Injectable } from '@nestjs/common';
import { EntityManager } from 'typeorm';
import { Clock } from '../../foundation/clock/clock.js';
import { Db } from '../../foundation/database/db.js';
import { cutText } from '../../foundation/text/cut.js';
import { Booking } from '../booking/booking.entity.js';
import type { BookingChanged } from '../booking/booking.events.js';
import { EngineerService } from '../engineer/engineer.service.js';
import { BookingWordsReader, Words } from './booking-words.js';
import { NoticesService } from './notices.service.js';
import { BOOKING_TEXT, bookingNews } from './rules/booking-news.js';
import { jobNews, jobText, stillTrue } from './rules/job-news.js';
import { isNewestTold } from './told-version.queries.js';

const DAY_MS = 86_400_000;

interface Told {
  eventId: string;
  fact: BookingChanged['payload'];
  booking: Booking;
  words: Words;
}

/** Tells a resident what others did with his booking, and engineers what others did with their work. Facts may come late, twice or in any order: the newest state is told. */
@Injectable()
export class BookingNoticesService {
  constructor(
    private readonly db: Db,
    private readonly notices: NoticesService,
    private readonly engineers: EngineerService,
    private readonly words: BookingWordsReader,
    private readonly clock: Clock,
  ) {}

  async changed(eventId: string, fact: BookingChanged['payload']): Promise<void> {
    await this.db.transaction(async (tx) => {
      const booking = await tx.findOneBy(Booking, { id: fact.bookingId });
      if (!booking) return;
      const words = await this.words.of(booking, fact);
      const isNewest = await isNewestTold(tx, fact.bookingId, fact.version);
      await this.tellEngineers(tx, { eventId, fact, booking, words });
      if (isNewest) await this.tellResident(tx, { eventId, fact, booking, words });
    });
  }

  private async tellResident(tx: EntityManager, { eventId, fact, booking, words }: Told): Promise<void> {
    const mergeKey = `booking:${fact.bookingId}`;
    // Whatever is not told yet is no longer how things are, also when he changed it himself.
    await this.notices.supersede(tx, { mergeKey });
    const news = bookingNews({ ...fact, hasEngineer: fact.engineerId !== null });
    if (!news) return;
    const { title, body, status, template } = BOOKING_TEXT[news];
    const now = this.clock.now();
    const draft = {
      eventKey: `${eventId}:${news}`,
      kind: news,
      category: 'own' as const,
      mergeKey,
      communityIds: [booking.communityId],
      title,
      body: cutText(body(words), 200),
      link: { page: 'pages/booking/detail', params: { id: booking.id } },
      push: { template, values: { ...words, start: words.startAt, status, note: title } },
      dueAt: now,
      expiresAt: new Date(Math.max(now.getTime(), words.startAt.getTime()) + DAY_MS),
    };
    await this.notices.publish(tx, draft, { kind: 'resident', residentId: fact.residentId });
  }

  private async tellEngineers(tx: EntityManager, { eventId, fact, booking, words }: Told): Promise<void> {
    const { state, engineerId, startAt } = booking;
    const standing = { state, engineerId, startAt: startAt.toISOString() };
    const now = this.clock.now();
    for (const told of jobNews(fact).filter((each) => stillTrue(each, fact, standing))) {
      const residentId = await this.engineers.accountOf(told.engineerId);
      if (!residentId) continue;
      const { kind, title, body } = jobText(told.news, words);
      const mergeKey = `job:${booking.id}:${told.engineerId}`;
      await this.notices.supersede(tx, { mergeKey });
      const draft = {
        eventKey: `${eventId}:${kind}`,
        kind,
        category: 'own' as const,
        mergeKey,
        communityIds: [booking.communityId],
        title,
        body: cutText(body, 200),
        link: { page: 'pages/workbench/index', params: {} },
        push: null,
        dueAt: now,
        expiresAt: new Date(Math.max(now.getTime(), words.startAt.getTime()) + DAY_MS),
      };
      await this.notices.publish(tx, draft, { kind: 'resident', residentId });
    }
  }
}
