import { Injectable, OnModuleInit } from '@nestjs/common';
import { Db, Tx } from '../../foundation/database/db.js';
import { Listeners } from '../../foundation/events/listeners.js';
import { pages } from '../../pages.js';
import { Booking } from '../booking/booking.entity.js';
import type { BookingChanged } from '../booking/booking.events.js';
import { EngineerService } from '../engineer/engineer.service.js';
import { NoticesService } from '../notification/notices.service.js';
import { Push, Template, TemplatesService } from '../notification/templates.service.js';
import { isNewestTold } from './booking-news.queries.js';
import { BookingWordsReader, Words } from './booking-words.reader.js';
import { BOOKING_TEXT, BookingNewsKind, BookingTemplate, bookingNews } from './rules/booking-news.js';
import { settledForEngineers, settledForResident } from './rules/settled.js';
import { jobNews, jobText, stillTrue, ToldEngineer } from './rules/job-news.js';

const DAY_MS = 86_400_000;

const VALUES = ['service', 'community', 'engineer', 'start', 'status', 'note'] as const;
type Value = (typeof VALUES)[number];

const asked = { values: VALUES, askedAt: ['book', 'join'] };
const TEMPLATES: Record<BookingTemplate, Template<Value>> = {
  booking: {
    name: 'booking',
    ...asked,
    simulated: { thing1: 'service', time2: 'start', phrase3: 'status', thing4: 'note' },
  },
  arrival: {
    name: 'arrival',
    ...asked,
    simulated: { thing1: 'service', name2: 'engineer', time3: 'start', thing4: 'note' },
  },
};

interface Told {
  eventId: string;
  fact: BookingChanged['payload'];
  booking: Booking;
  words: Words;
}

/** A resident hears what others did with his booking, engineers what others did with their work. Facts may come late, twice or in any order: the newest state is told. */
@Injectable()
export class BookingNews implements OnModuleInit {
  constructor(
    private readonly db: Db,
    private readonly listeners: Listeners,
    private readonly notices: NoticesService,
    private readonly templates: TemplatesService,
    private readonly engineers: EngineerService,
    private readonly words: BookingWordsReader,
  ) {}

  onModuleInit(): void {
    this.templates.declare(...Object.values(TEMPLATES));
    this.listeners.on<BookingChanged>('booking.changed', 'notification.booking', ({ id, payload }) =>
      this.changed(id, payload),
    );
  }

  async changed(eventId: string, fact: BookingChanged['payload']): Promise<void> {
    await this.db.transaction(async (tx) => {
      const booking = await tx.repository(Booking).findOneBy({ id: fact.bookingId });
      if (!booking) return;
      const isNewest = await isNewestTold(tx, fact.bookingId, fact.version);
      // Whatever is not told yet is no longer how things are, also when he changed it himself.
      if (isNewest) await this.notices.supersede(tx, { mergeKey: residentKey(booking) });
      const settled = isNewest ? settledForResident(fact) : null;
      if (settled) await this.notices.settle(tx, booking.residentId, { mergeKey: residentKey(booking), ...settled });
      // What comes late must not take back what was told since.
      for (const job of isNewest ? settledForEngineers(fact) : []) await this.settleJob(tx, booking, job);
      const news = isNewest ? bookingNews({ ...fact, hasEngineer: fact.engineerId !== null }) : null;
      const standing = { ...booking, startAt: booking.startAt.toISOString() };
      const jobs = jobNews(fact).filter((each) => stillTrue(each, fact, standing));
      if (!news && jobs.length === 0) return;
      const told = { eventId, fact, booking, words: await this.words.of(booking, fact) };
      for (const job of jobs) await this.tellEngineer(tx, told, job);
      if (news) await this.tellResident(tx, told, news);
    });
  }

  private async settleJob(tx: Tx, booking: Booking, job: SettledJob): Promise<void> {
    const { engineerId, kinds } = job;
    const account = await this.engineers.accountOf(engineerId);
    if (account) await this.notices.settle(tx, account, { mergeKey: jobKey(booking, engineerId), kinds });
  }

  private async tellResident(tx: Tx, told: Told, kind: BookingNewsKind): Promise<void> {
    const { booking, fact, words } = told;
    const { title, body, status, template } = BOOKING_TEXT[kind];
    const values = { ...words, start: words.startAt, status, note: title };
    const push: Push<Value> = { template: TEMPLATES[template], values };
    await this.notices.tell(tx, fact.residentId, {
      ...about(told),
      kind,
      mergeKey: residentKey(booking),
      title,
      body: body(words),
      link: pages.booking(booking.id),
      push,
    });
  }

  private async tellEngineer(tx: Tx, told: Told, { engineerId, news }: ToldEngineer): Promise<void> {
    const account = await this.engineers.accountOf(engineerId);
    if (!account) return;
    const mergeKey = jobKey(told.booking, engineerId);
    const link = pages.workbench();
    await this.notices.tellInstead(tx, account, {
      ...about(told),
      ...jobText(news, told.words),
      mergeKey,
      link,
    });
  }
}

const about = ({ eventId, booking, words }: Told) => ({
  eventId,
  communityId: booking.communityId,
  expiresAt: new Date(words.startAt.getTime() + DAY_MS),
});

type SettledJob = ReturnType<typeof settledForEngineers>[number];

const residentKey = ({ id }: Booking) => `booking:${id}`;
const jobKey = ({ id }: Booking, engineerId: string) => `job:${id}:${engineerId}`;
