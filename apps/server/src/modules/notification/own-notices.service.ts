import { Injectable } from '@nestjs/common';
import { Clock } from '../../foundation/clock/clock.js';
import { Db } from '../../foundation/database/db.js';
import { ComplaintService } from '../complaint/complaint.service.js';
import type { ComplaintHandled } from '../complaint/complaint.events.js';
import { NoticeDraft, NoticesService } from './notices.service.js';

const DAY_MS = 86_400_000;

type News = Pick<NoticeDraft, 'eventKey' | 'kind' | 'title' | 'body' | 'link'> & { communityId: string };

/** Tells a resident what became of what he said: in the inbox only, it can wait until he looks. */
@Injectable()
export class OwnNoticesService {
  constructor(
    private readonly db: Db,
    private readonly notices: NoticesService,
    private readonly complaints: ComplaintService,
    private readonly clock: Clock,
  ) {}

  async complaintHandled(eventId: string, fact: ComplaintHandled['payload']): Promise<void> {
    const { answer } = await this.complaints.require(fact.complaintId);
    await this.tell(fact.residentId, {
      eventKey: `${eventId}:complaintHandled`,
      kind: 'complaintHandled',
      title: '您的投诉有结果了',
      body: `客服回复：${answer ?? ''}`,
      link: { page: 'pages/complaint/index', params: {} },
      communityId: fact.communityId,
    });
  }

  private async tell(residentId: string, { communityId, ...news }: News): Promise<void> {
    const now = this.clock.now();
    const draft: NoticeDraft = {
      ...news,
      body: news.body.slice(0, 200),
      category: 'own',
      mergeKey: null,
      communityIds: [communityId],
      push: null,
      dueAt: now,
      expiresAt: new Date(now.getTime() + 30 * DAY_MS),
    };
    await this.db.transaction((tx) => this.notices.publish(tx, draft, { kind: 'resident', residentId }));
  }
}
