import { Injectable } from '@nestjs/common';
import { Db } from '../../foundation/database/db.js';
import { PAGE_SIZE, PageQuery } from '../../foundation/http/paging.js';
import { isId } from '../../foundation/ids/ids.js';
import { CommunityService } from '../community/community.service.js';
import { EngineerService } from '../engineer/engineer.service.js';
import { ReviewCardReader } from './review-card.reader.js';
import { oneReview, reviewPage, ReviewsOf } from './review-cards.queries.js';
import { OwnReview, Rating, ReviewCard, ReviewPage, TagCount } from './review.dto.js';
import { Review } from './review.entity.js';
import { reviewErrors } from './review.errors.js';
import { positionOf, tagsOfEngineer, tallyOfEngineer } from './review.queries.js';
import { ratingOf } from './rules/rating.js';

/** Nobody is signed in. */
const NOBODY = '0';

/** Reviews as people see them, newest first. */
@Injectable()
export class ReviewReader {
  constructor(
    private readonly db: Db,
    private readonly cards: ReviewCardReader,
    private readonly communities: CommunityService,
    private readonly engineers: EngineerService,
  ) {}

  /** The author's own review of a booking. */
  async ofBooking(residentId: string, bookingId: string): Promise<OwnReview> {
    if (!(await this.db.repository(Review).existsBy({ bookingId, residentId }))) throw reviewErrors.unknown();
    return this.cards.own((await oneReview(this.db, 'booking_id', bookingId, residentId))!);
  }

  async card(id: string, callerId: string): Promise<ReviewCard> {
    const row = await oneReview(this.db, 'id', id, callerId);
    if (!row) throw reviewErrors.unknown();
    return (await this.cards.cards([row]))[0];
  }

  async ofCommunity(id: string, page: PageQuery, callerId = NOBODY): Promise<ReviewPage> {
    return this.page('community_id', (await this.communities.require(id)).id, page, callerId);
  }

  async ofEngineer(id: string, page: PageQuery, callerId = NOBODY): Promise<ReviewPage> {
    await this.engineers.profile(id);
    return this.page('engineer_id', id, page, callerId);
  }

  /** What residents of all communities think of an engineer; null: nobody has said anything. */
  async ratingOf(engineerId: string): Promise<Rating | null> {
    return ratingOf(await tallyOfEngineer(this.db, engineerId));
  }

  tagsOf(engineerId: string): Promise<TagCount[]> {
    return tagsOfEngineer(this.db, engineerId);
  }

  private async page(
    of: ReviewsOf,
    id: string,
    { after: cursor, limit = PAGE_SIZE }: PageQuery,
    callerId: string,
  ): Promise<ReviewPage> {
    const after = isId(cursor) ? await positionOf(this.db, cursor) : null;
    const rows = await reviewPage(this.db, { of, id, after, callerId }, limit + 1);
    const shown = rows.slice(0, limit);
    return { items: await this.cards.cards(shown), next: rows.length > limit ? shown[shown.length - 1].id : null };
  }
}
