import { Injectable } from '@nestjs/common';
import { Clock } from '../../foundation/clock/clock.js';
import { businessDate, minuteOfDay } from '../../foundation/clock/shanghai.js';
import { Db } from '../../foundation/database/db.js';
import { cutText } from '../../foundation/text/cut.js';
import { Booking } from '../booking/booking.entity.js';
import type { BookingChanged } from '../booking/booking.events.js';
import { CatalogService } from '../catalog/catalog.service.js';
import { EngineerService } from '../engineer/engineer.service.js';
import { NoticesService } from './notices.service.js';
import { BOOKING_TEXT, bookingNews } from './rules/booking-news.js';
import { dayText } from './rules/visit-text.js';
import { isNewestTold } from './told-version.queries.js';

const DAY_MS = 86_400_000;

/** Tells a resident what others did with his booking. Facts may come late, twice or in any order: the newest state is told. */
@Injectable()
export class BookingNoticesService {
  constructor(
    private readonly db: Db,
    private readonly notices: NoticesService,
    private readonly engineers: EngineerService,
    private readonly catalog: CatalogService,
    private readonly clock: Clock,
  ) {}

  async changed(eventId: string, fact: BookingChanged['payload']): Promise<void> {
    await this.db.transaction(async (tx) => {
      const mergeKey = `booking:${fact.bookingId}`;
      const booking = await tx.findOneBy(Booking, { id: fact.bookingId });
      if (!booking) return;
      if (fact.version !== undefined && !(await isNewestTold(tx, fact.bookingId, fact.version))) return;
      // Whatever is not told yet is no longer how things are, also when he changed it himself.
      await this.notices.supersede(tx, { mergeKey });
      const news = bookingNews({ ...fact, hasEngineer: fact.engineerId !== null });
      if (!news) return;
      const { title, body, status, template } = BOOKING_TEXT[news];
      const words = await this.words(booking, fact);
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
    });
  }

  private async words(booking: Booking, fact: BookingChanged['payload']) {
    const item = await this.catalog.find(booking.serviceItemId);
    const profiles = fact.engineerId ? await this.engineers.profiles([fact.engineerId]) : new Map();
    const startAt = new Date(fact.startAt);
    const minute = minuteOfDay(startAt);
    const clock = `${Math.floor(minute / 60)}:${String(minute % 60).padStart(2, '0')}`;
    const engineer: string = profiles.get(fact.engineerId)?.name ?? '师傅';
    return { service: item.name, engineer, startAt, when: `${dayText(businessDate(startAt))} ${clock}` };
  }
}
