import { Injectable } from '@nestjs/common';
import { Clock } from '../../foundation/clock/clock.js';
import { Db, Tx } from '../../foundation/database/db.js';
import { Page, pageOf } from '../../foundation/http/paging.js';
import { countRead, inboxOf, InboxRow, placeInInbox, readOne, readUpTo, unreadOf } from './inbox.queries.js';
import { NoticeView, UnreadView } from './notification.dto.js';
import { notificationErrors } from './notification.errors.js';

/** A resident's inbox. */
@Injectable()
export class InboxService {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  /** What was delivered last comes first, so that nothing new hides below the top; `after` is a notice id. */
  async list(residentId: string, after: string | null, limit = 20): Promise<Page<NoticeView>> {
    const last = after ? await placeInInbox(this.db, residentId, after) : null;
    if (after && !last) return { items: [], next: null };
    const rows = await inboxOf(this.db, residentId, last, limit + 1);
    return pageOf(rows, limit, (row) => row.id, noticeView);
  }

  async unread(residentId: string): Promise<UnreadView> {
    return { unread: await unreadOf(this.db, residentId) };
  }

  /** Reading a notice again changes nothing. */
  async read(residentId: string, noticeId: string): Promise<void> {
    if (!(await placeInInbox(this.db, residentId, noticeId))) throw notificationErrors.unknown();
    await this.count(residentId, (tx, now) => readOne(tx, residentId, noticeId, now));
  }

  /**
   * Reads what was delivered up to the newest notice on the screen: what came after it was drawn stays unread. Ids would not
   * do: news of a visit waits a minute for more, and comes after own news whose id is newer.
   */
  async readUpTo(residentId: string, noticeId: string): Promise<void> {
    const newest = await placeInInbox(this.db, residentId, noticeId);
    if (newest) await this.count(residentId, (tx, now) => readUpTo(tx, residentId, newest, now));
  }

  private async count(residentId: string, reads: (tx: Tx, now: Date) => Promise<number>): Promise<void> {
    await this.db.transaction(async (tx) => {
      const read = await reads(tx, this.clock.now());
      if (read > 0) await countRead(tx, residentId, read);
    });
  }
}

function noticeView(row: InboxRow): NoticeView {
  return {
    id: row.id,
    kind: row.kind,
    title: row.title,
    body: row.body,
    at: row.doneAt.toISOString(),
    read: row.readAt !== null,
    link: { page: row.linkPage, params: Object.fromEntries(new URLSearchParams(row.linkParams)) },
  };
}
