import { Injectable, OnModuleInit } from '@nestjs/common';
import { Db } from '../../foundation/database/db.js';
import { Listeners } from '../../foundation/events/listeners.js';
import type { Delivered } from '../../foundation/events/outbox.js';
import { pages } from '../../pages.js';
import type { ComplaintCategory } from '../complaint/complaint.entity.js';
import type { ComplaintHandled } from '../complaint/complaint.events.js';
import { ComplaintService } from '../complaint/complaint.service.js';
import { NoticesService } from '../notification/notices.service.js';

/** The resident hears what was answered to his complaint. */
@Injectable()
export class ComplaintNews implements OnModuleInit {
  constructor(
    private readonly db: Db,
    private readonly listeners: Listeners,
    private readonly complaints: ComplaintService,
    private readonly notices: NoticesService,
  ) {}

  onModuleInit(): void {
    this.listeners.on<ComplaintHandled>('complaint.handled', 'notification.complaint', (fact) => this.handled(fact));
  }

  private async handled({ id: eventId, payload }: Delivered<ComplaintHandled>): Promise<void> {
    const { answer, communityId, category } = await this.complaints.require(payload.complaintId);
    const about = { eventId, communityId, link: pages.complaints() };
    await this.db.transaction((tx) =>
      this.notices.tell(tx, payload.residentId, { ...handledText(category, answer ?? ''), ...about }),
    );
  }
}

export const handledText = (category: ComplaintCategory, answer: string) => ({
  kind: 'complaintHandled',
  title: category === 'suggestion' ? '您的建议有回复了' : '您的投诉有结果了',
  body: `客服回复：${answer}`,
});
