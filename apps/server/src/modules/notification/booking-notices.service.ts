import { Injectable } from '@nestjs/common';
import { Clock } from '../../foundation/clock/clock.js';
import { Db, Tx } from '../../foundation/database/db.js';
import { cutText } from '../../foundation/text/cut.js';
import { Booking } from '../booking/booking.entity.js';
import type { BookingChanged } from '../booking/booking.events.js';
import { EngineerService } from '../engineer/engineer.service.js';
import { BookingWordsReader, Words } from './booking-words.js';
import { NoticeDraft, NoticesService } from './notices.service.js';
import { Notice } from './notification.entity.js';
import { BOOKING_TEXT, BookingNews, bookingNews } from './rules/booking-news.js';
import { jobNews, jobText, stillTrue, ToldEngineer } from './rules/job-news.js';
import { isNewestTold } from './told-version.queries.js';

const DAY_MS = 86_400_000;

interface Told {
  eventId: string;
  fact: BookingChanged['payload'];
  booking: Booking;
  words: Words;
}

type Said = Pick<NoticeDraft, 'kind' | 'mergeKey' | 'title' | 'body' | 'link' | 'push'>;

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
      const booking = await tx.repository(Booking).findOneBy({ id: fact.bookingId });
      if (!booking) return;
      const isNewest = await isNewestTold(tx, fact.bookingId, fact.version);
      // Whatever is not told yet is no longer how things are, also when he changed it himself.
      if (isNewest) await this.notices.supersede(tx, { mergeKey: residentKey(booking) });
      const news = isNewest ? bookingNews({ ...fact, hasEngineer: fact.engineerId !== null }) : null;
      const standing = { ...booking, startAt: booking.startAt.toISOString() };
      const jobs = jobNews(fact).filter((each) => stillTrue(each, fact, standing));
      if (!news && jobs.length === 0) return;
      const told = { eventId, fact, booking, words: await this.words.of(booking, fact) };
      for (const job of jobs) await this.tellEngineer(tx, told, job);
      if (news) await this.tellResident(tx, told, news);
    });
  }

  private async tellResident(tx: Tx, told: Told, news: BookingNews): Promise<void> {
    const { booking, fact, words } = told;
    const { title, body, status, template } = BOOKING_TEXT[news];
    const draft = this.draft(told, {
      kind: news,
      mergeKey: residentKey(booking),
      title,
      body: body(words),
      link: { page: 'pages/booking/detail', params: { id: booking.id } },
      push: { template, values: { ...words, start: words.startAt, status, note: title } },
    });
    await this.notices.publish(tx, draft, { kind: 'resident', residentId: fact.residentId });
  }

  private async tellEngineer(tx: Tx, told: Told, { engineerId, news }: ToldEngineer): Promise<void> {
    const residentId = await this.engineers.accountOf(engineerId);
    if (!residentId) return;
    const mergeKey = `job:${told.booking.id}:${engineerId}`;
    const link = { page: 'pages/workbench/index', params: {} };
    const draft = this.draft(told, { ...jobText(news, told.words), mergeKey, link, push: null });
    // The same fact again must not take back what it has said itself.
    if (await tx.repository(Notice).existsBy({ eventKey: draft.eventKey })) return;
    await this.notices.supersede(tx, { mergeKey });
    await this.notices.publish(tx, draft, { kind: 'resident', residentId });
  }

  private draft({ eventId, booking, words }: Told, say: Said): NoticeDraft {
    const now = this.clock.now();
    return {
      ...say,
      eventKey: `${eventId}:${say.kind}`,
      category: 'own',
      communityIds: [booking.communityId],
      body: cutText(say.body, 200),
      dueAt: now,
      expiresAt: new Date(Math.max(now.getTime(), words.startAt.getTime()) + DAY_MS),
    };
  }
}

const residentKey = ({ id }: Booking) => `booking:${id}`;
