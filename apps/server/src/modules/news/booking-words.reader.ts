import { Injectable } from '@nestjs/common';
import { businessDate, minuteOfDay } from '../../foundation/clock/shanghai.js';
import { Booking } from '../booking/booking.entity.js';
import type { BookingChanged } from '../booking/booking.events.js';
import { CatalogService } from '../catalog/catalog.service.js';
import { CommunityService } from '../community/community.service.js';
import { EngineerService } from '../engineer/engineer.service.js';
import type { BookingWords } from './rules/booking-news.js';
import type { JobWords } from './rules/job-news.js';
import { dayText } from './rules/visit-text.js';

export type Words = BookingWords & JobWords & { startAt: Date };

/** The names that news of a booking is made of. */
@Injectable()
export class BookingWordsReader {
  constructor(
    private readonly engineers: EngineerService,
    private readonly catalog: CatalogService,
    private readonly communities: CommunityService,
  ) {}

  /** As the fact says it was then: by whom and when. */
  async of(booking: Booking, fact: Pick<BookingChanged['payload'], 'engineerId' | 'startAt'>): Promise<Words> {
    const service = booking.serviceName ?? (await this.catalog.find(booking.serviceItemId)).name;
    const profiles = fact.engineerId ? await this.engineers.profiles([fact.engineerId]) : null;
    const engineer = profiles?.get(fact.engineerId!)?.name ?? '师傅';
    const community = (await this.communities.names([booking.communityId])).get(booking.communityId) ?? '';
    const startAt = new Date(fact.startAt);
    const minute = minuteOfDay(startAt);
    const clock = `${Math.floor(minute / 60)}:${String(minute % 60).padStart(2, '0')}`;
    return { service, community, engineer, startAt, when: `${dayText(businessDate(startAt))} ${clock}` };
  }
}
