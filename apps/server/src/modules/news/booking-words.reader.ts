import { Injectable } from '@nestjs/common';
import { momentText } from '../../foundation/text/moment-text.js';
import { Booking } from '../booking/booking.entity.js';
import type { BookingChanged } from '../booking/booking.events.js';
import { causeText } from '../booking/rules/cancel-cause.js';
import { CatalogService } from '../catalog/catalog.service.js';
import { CommunityService } from '../community/community.service.js';
import { saidName } from '../community/rules/said-name.js';
import { EngineerService } from '../engineer/engineer.service.js';
import type { BookingWords } from './rules/booking-news.js';
import type { JobWords } from './rules/job-news.js';

export type Words = BookingWords & JobWords & { startAt: Date };

/** By whom and when, and whether that is a change. */
type Fact = BookingChanged['payload'];
type Then = Pick<Fact, 'engineerId' | 'startAt'> & Partial<Pick<Fact, 'change' | 'previousStartAt'>>;

/** The names that news of a booking is made of. */
@Injectable()
export class BookingWordsReader {
  constructor(
    private readonly engineers: EngineerService,
    private readonly catalog: CatalogService,
    private readonly communities: CommunityService,
  ) {}

  /** As the fact says it was then: by whom and when. */
  async of(booking: Booking, fact: Then): Promise<Words> {
    const service = booking.serviceName ?? (await this.catalog.find(booking.serviceItemId)).name;
    const profiles = fact.engineerId ? await this.engineers.profiles([fact.engineerId]) : null;
    const engineer = profiles?.get(fact.engineerId!)?.name ?? '师傅';
    const name = (await this.communities.names([booking.communityId])).get(booking.communityId) ?? '';
    const startAt = new Date(fact.startAt);
    const { change, previousStartAt } = fact;
    const from = change === 'moved' && previousStartAt ? momentText(new Date(previousStartAt)) : '';
    const cause = causeText(booking.cancelCause);
    const community = saidName(name);
    return { service, community, engineer, startAt, when: momentText(startAt), from, cause };
  }
}
