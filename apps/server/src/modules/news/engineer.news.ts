import { Injectable, OnModuleInit } from '@nestjs/common';
import { Db } from '../../foundation/database/db.js';
import { Listeners } from '../../foundation/events/listeners.js';
import type { Delivered } from '../../foundation/events/outbox.js';
import { pages } from '../../pages.js';
import type { ModerationDecided } from '../moderation/moderation.events.js';
import { NoticesService } from '../notification/notices.service.js';

/** An engineer hears what became of his face and his certificates: in the inbox, it can wait until he looks. */
@Injectable()
export class EngineerNews implements OnModuleInit {
  constructor(
    private readonly db: Db,
    private readonly listeners: Listeners,
    private readonly notices: NoticesService,
  ) {}

  onModuleInit(): void {
    this.listeners.on<ModerationDecided>('moderation.decided', 'notification.engineer', (fact) => this.decided(fact));
  }

  private async decided({ id: eventId, payload }: Delivered<ModerationDecided>): Promise<void> {
    const text = pictureText(payload);
    if (!text) return;
    const link = pages.workbenchPhotos();
    await this.db.transaction((tx) => this.notices.tell(tx, payload.authorId, { ...text, eventId, link }));
  }
}

type Decided = Pick<ModerationDecided['payload'], 'kind' | 'state'>;

const WHAT: Partial<Record<Decided['kind'], string>> = { portrait: '本人照片', certificate: '证书' };

/** What he hears of a decision, or null: it is about something else. */
export function pictureText({ kind, state }: Decided) {
  const what = WHAT[kind];
  if (!what) return null;
  return state === 'approved'
    ? { kind: 'pictureApproved', title: `您的${what}通过了`, body: '住户现在就能看到。点这里看看。' }
    : { kind: 'pictureRejected', title: `您的${what}没有通过`, body: '请换一张清楚、合适的，再放一次。' };
}
