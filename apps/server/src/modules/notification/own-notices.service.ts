import { Injectable } from '@nestjs/common';
import { Clock } from '../../foundation/clock/clock.js';
import { Db, Tx } from '../../foundation/database/db.js';
import { cutText } from '../../foundation/text/cut.js';
import type { ComplaintHandled } from '../complaint/complaint.events.js';
import { ComplaintService } from '../complaint/complaint.service.js';
import { EngineerService } from '../engineer/engineer.service.js';
import type { ModerationDecided } from '../moderation/moderation.events.js';
import { Photo } from '../photo/photo.entity.js';
import { Review } from '../review/review.entity.js';
import type { ReviewCreated } from '../review/review.events.js';
import { NoticeDraft, NoticesService } from './notices.service.js';
import { createdNews, decidedNews, SaidText } from './rules/said-news.js';

const DAY_MS = 86_400_000;

type Where = Pick<NoticeDraft, 'link'> & { eventId: string; communityId: string };

/** Tells people what became of what they said, and engineers what was said of them: in the inbox, it can wait until they look. */
@Injectable()
export class OwnNoticesService {
  constructor(
    private readonly db: Db,
    private readonly notices: NoticesService,
    private readonly complaints: ComplaintService,
    private readonly engineers: EngineerService,
    private readonly clock: Clock,
  ) {}

  async complaintHandled(eventId: string, fact: ComplaintHandled['payload']): Promise<void> {
    const { answer, communityId } = await this.complaints.require(fact.complaintId);
    const text = { kind: 'complaintHandled', title: '您的投诉有结果了', body: `客服回复：${answer ?? ''}` };
    const link = { page: 'pages/complaint/index', params: {} };
    await this.db.transaction((tx) => this.tell(tx, fact.residentId, text, { eventId, communityId, link }));
  }

  async reviewCreated(eventId: string, fact: ReviewCreated['payload']): Promise<void> {
    const { communityId, stars } = fact;
    const account = await this.engineers.accountOf(fact.engineerId);
    if (!account) return;
    const link = { page: 'pages/workbench/reviews', params: {} };
    await this.db.transaction((tx) => this.tell(tx, account, createdNews(stars), { eventId, communityId, link }));
  }

  async decided(eventId: string, fact: ModerationDecided['payload']): Promise<void> {
    await this.db.transaction(async (tx) => {
      const review = await this.reviewOf(tx, fact);
      const text = review && decidedNews(fact, review.reply);
      if (!review || !text) return;
      const { communityId, residentId, bookingId: id } = review;
      const link = { page: 'pages/booking/detail', params: { id } };
      await this.tell(tx, residentId, text, { eventId, communityId, link });
    });
  }

  /** Null: it is of no review. */
  private async reviewOf(tx: Tx, { kind, subjectId }: ModerationDecided['payload']): Promise<Review | null> {
    if (kind === 'record') return null;
    if (kind !== 'photo') return tx.repository(Review).findOneBy({ id: subjectId });
    const photo = await tx.repository(Photo).findOneBy({ id: subjectId, purpose: 'review' });
    return photo?.subjectId ? tx.repository(Review).findOneBy({ id: photo.subjectId }) : null;
  }

  private async tell(tx: Tx, residentId: string, text: SaidText, where: Where): Promise<void> {
    const { eventId, communityId, link } = where;
    const now = this.clock.now();
    const draft: NoticeDraft = {
      ...text,
      body: cutText(text.body, 200),
      eventKey: `${eventId}:${text.kind}`,
      category: 'own',
      mergeKey: null,
      communityIds: [communityId],
      link,
      push: null,
      dueAt: now,
      expiresAt: new Date(now.getTime() + 30 * DAY_MS),
    };
    await this.notices.publish(tx, draft, { kind: 'resident', residentId });
  }
}
