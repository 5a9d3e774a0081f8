import { Injectable, OnModuleInit } from '@nestjs/common';
import { Db, Tx } from '../../foundation/database/db.js';
import { Listeners } from '../../foundation/events/listeners.js';
import type { Delivered } from '../../foundation/events/outbox.js';
import { pages } from '../../pages.js';
import { EngineerService } from '../engineer/engineer.service.js';
import type { ModerationDecided } from '../moderation/moderation.events.js';
import { NoticesService } from '../notification/notices.service.js';
import { Photo } from '../photo/photo.entity.js';
import { Review } from '../review/review.entity.js';
import type { ReviewCreated, ReviewReplied } from '../review/review.events.js';

/** An author hears what became of his review and what was replied, the engineer that he was reviewed: in the inbox, it can wait until they look. */
@Injectable()
export class ReviewNews implements OnModuleInit {
  constructor(
    private readonly db: Db,
    private readonly listeners: Listeners,
    private readonly engineers: EngineerService,
    private readonly notices: NoticesService,
  ) {}

  onModuleInit(): void {
    this.listeners.on<ReviewCreated>('review.created', 'notification.review', (fact) => this.created(fact));
    this.listeners.on<ReviewReplied>('review.replied', 'news.reviewReplied', ({ payload }) => this.replied(payload));
    this.listeners.on<ModerationDecided>('moderation.decided', 'notification.review', (fact) => this.decided(fact));
  }

  private async created({ id: eventId, payload }: Delivered<ReviewCreated>): Promise<void> {
    const { reviewId, engineerId, communityId, stars } = payload;
    const account = await this.engineers.accountOf(engineerId);
    if (!account) return;
    const about = { eventId, communityId, link: pages.workbenchReviews(), mergeKey: receivedKey(reviewId) };
    await this.db.transaction((tx) => this.notices.tell(tx, account, { ...createdText(stars), ...about }));
  }

  /** Whoever has replied has read that he was reviewed. */
  private async replied({ reviewId, engineerId }: ReviewReplied['payload']): Promise<void> {
    const account = await this.engineers.accountOf(engineerId);
    if (!account) return;
    await this.db.transaction((tx) => this.notices.settle(tx, account, { mergeKey: receivedKey(reviewId) }));
  }

  private async decided({ id: eventId, payload }: Delivered<ModerationDecided>): Promise<void> {
    await this.db.transaction(async (tx) => {
      const review = await this.reviewOf(tx, payload);
      const text = review && decidedText(payload, review.reply);
      if (!review || !text) return;
      const { residentId, communityId, bookingId } = review;
      await this.notices.tell(tx, residentId, { ...text, eventId, communityId, link: pages.booking(bookingId) });
    });
  }

  /** Null: it is of no review. */
  private async reviewOf(tx: Tx, { kind, subjectId }: ModerationDecided['payload']): Promise<Review | null> {
    if (kind !== 'photo' && kind !== 'review' && kind !== 'reply') return null;
    if (kind !== 'photo') return tx.repository(Review).findOneBy({ id: subjectId });
    const photo = await tx.repository(Photo).findOneBy({ id: subjectId, purpose: 'review' });
    return photo?.subjectId ? tx.repository(Review).findOneBy({ id: photo.subjectId }) : null;
  }
}

interface Text {
  kind: string;
  title: string;
  body: string;
}

const receivedKey = (reviewId: string) => `review:${reviewId}`;

type Decided = Pick<ModerationDecided['payload'], 'kind' | 'state'>;

/** What the author hears of a decision on what was said in his review, or null: that all went well is no news. */
export function decidedText({ kind, state }: Decided, reply: string | null): Text | null {
  if (kind === 'reply')
    return state === 'approved' && reply !== null
      ? { kind: 'reviewReplied', title: '师傅回复了您的评价', body: reply }
      : null;
  if (state === 'approved' || kind === 'record') return null;
  return kind === 'review'
    ? {
        kind: 'reviewRejected',
        title: '您的评价文字没有公开',
        body: '文字里有不适合公开的内容，只有您自己能看到。星级照常显示。',
      }
    : {
        kind: 'photoRejected',
        title: '您的一张评价照片没有公开',
        body: '这张照片没有通过审核，只有您自己能看到。其他内容照常显示。',
      };
}

/** What an engineer hears of a new review: not of whom. */
export const createdText = (stars: number): Text => ({
  kind: 'reviewCreated',
  title: '您收到一条新评价',
  body: `住户给了您 ${stars} 星，点这里查看和回复。`,
});
