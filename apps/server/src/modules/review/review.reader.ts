import { Injectable } from '@nestjs/common';
import { Db } from '../../foundation/database/db.js';
import { PAGE_SIZE, PageQuery } from '../../foundation/http/paging.js';
import { isId } from '../../foundation/ids/ids.js';
import { CommunityService } from '../community/community.service.js';
import type { Engineer } from '../engineer/engineer.entity.js';
import { EngineerService } from '../engineer/engineer.service.js';
import { ReviewCardReader } from './review-card.reader.js';
import { oneReview, reviewPage, Wanted } from './review-cards.queries.js';
import { OwnReview, Rating, ReceivedQuery, ReceivedSummary, ReviewCard, ReviewPage, TagCount } from './review.dto.js';
import { Review } from './review.entity.js';
import { reviewErrors } from './review.errors.js';
import { answerableBy, positionOf, tagsOfEngineer, tallyOfEngineer } from './review.queries.js';
import { ratingOf } from './rules/rating.js';

/** Nobody is signed in. */
const NOBODY = '0';
const MOST_COUNTED = 100;

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
    return this.page({ of: 'community_id', id: (await this.communities.require(id)).id, callerId }, page);
  }

  async ofEngineer(id: string, page: PageQuery, callerId = NOBODY): Promise<ReviewPage> {
    await this.engineers.profile(id);
    return this.page({ of: 'engineer_id', id, callerId }, page);
  }

  /** What an engineer was told by residents, for himself. */
  received({ id, accountId }: Engineer, { which, ...page }: ReceivedQuery): Promise<ReviewPage> {
    const answerable = which === 'answerable';
    return this.page({ of: 'engineer_id', id, answerable, callerId: accountId ?? NOBODY }, page);
  }

  async summary(engineerId: string): Promise<ReceivedSummary> {
    const [rating, tags, answerable] = await Promise.all([
      this.ratingOf(engineerId),
      this.tagsOf(engineerId),
      answerableBy(this.db, engineerId, MOST_COUNTED),
    ]);
    return { rating, tags, answerable };
  }

  /** What residents of all communities think of an engineer; null: nobody has said anything. */
  async ratingOf(engineerId: string): Promise<Rating | null> {
    return ratingOf(await tallyOfEngineer(this.db, engineerId));
  }

  tagsOf(engineerId: string): Promise<TagCount[]> {
    return tagsOfEngineer(this.db, engineerId);
  }

  private async page(
    wanted: Omit<Wanted, 'after'>,
    { after: cursor, limit = PAGE_SIZE }: PageQuery,
  ): Promise<ReviewPage> {
    const after = isId(cursor) ? await positionOf(this.db, cursor) : null;
    const rows = await reviewPage(this.db, { ...wanted, after }, limit + 1);
    const shown = rows.slice(0, limit);
    return { items: await this.cards.cards(shown), next: rows.length > limit ? shown[shown.length - 1].id : null };
  }
}
