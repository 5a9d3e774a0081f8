import { Injectable } from '@nestjs/common';
import { Clock } from '../../foundation/clock/clock.js';
import { Db, Params, Tx } from '../../foundation/database/db.js';
import { Page, pageOf } from '../../foundation/http/paging.js';
import { NoticeView, UnreadView } from './notification.dto.js';
import { notificationErrors } from './notification.errors.js';

interface Row {
  id: string;
  kind: string;
  title: string;
  body: string;
  linkPage: string;
  linkParams: string;
  doneAt: Date;
  readAt: Date | null;
}

const MINE = `resident_id = :residentId AND channel = 'inbox'`;

/** A resident's inbox. */
@Injectable()
export class InboxService {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  /** What was delivered last comes first, so that nothing new hides below the top; `after` is a notice id. */
  async list(residentId: string, after: string | null, limit = 20): Promise<Page<NoticeView>> {
    const last = after && (await this.shown(residentId, after));
    if (after && !last) return { items: [], next: null };
    const below = last ? 'AND d.done_at <= :lastAt AND (d.done_at < :lastAt OR d.notice_id < :lastId)' : '';
    const rows = await this.db.rows<Row>(
      `SELECT n.id, n.kind, n.title, n.body, n.link_page AS linkPage, n.link_params AS linkParams, d.done_at AS doneAt, d.read_at AS readAt
       FROM notification_delivery d JOIN notification_notice n ON n.id = d.notice_id
       WHERE d.resident_id = :residentId AND d.channel = 'inbox' ${below} AND d.state = 'delivered'
       ORDER BY d.done_at DESC, d.notice_id DESC LIMIT ${limit + 1}`,
      { residentId, ...(last && { lastAt: last.doneAt, lastId: last.id }) },
    );
    return pageOf(rows, limit, (last) => last.id, noticeView);
  }

  async unread(residentId: string): Promise<UnreadView> {
    const row = await this.db.row<{ unread: number }>(
      'SELECT unread FROM notification_inbox WHERE resident_id = :residentId',
      { residentId },
    );
    return { unread: row?.unread ?? 0 };
  }

  /** Reading a notice again changes nothing. */
  async read(residentId: string, noticeId: string): Promise<void> {
    if (!(await this.shown(residentId, noticeId))) throw notificationErrors.unknown();
    await this.markRead(residentId, 'notice_id = :noticeId', { noticeId });
  }

  /**
   * Reads what was delivered up to the newest notice on the screen: what came after it was drawn stays unread. Ids would not
   * do: news of a visit waits a minute for more, and comes after own news whose id is newer.
   */
  async readUpTo(residentId: string, noticeId: string): Promise<void> {
    const newest = await this.shown(residentId, noticeId);
    if (!newest) return;
    const { id, doneAt } = newest;
    await this.markRead(residentId, 'done_at <= :doneAt AND (done_at < :doneAt OR notice_id <= :id)', { doneAt, id });
  }

  /** A notice that is in his inbox, with its place there; else null. */
  private shown(residentId: string, noticeId: string): Promise<Pick<Row, 'id' | 'doneAt'> | null> {
    return this.db.row(
      `SELECT notice_id AS id, done_at AS doneAt FROM notification_delivery WHERE notice_id = :noticeId AND ${MINE} AND state = 'delivered'`,
      { noticeId, residentId },
    );
  }

  private async markRead(residentId: string, which: string, params: Params): Promise<void> {
    await this.db.transaction(async (tx: Tx) => {
      const read = await tx.affected(
        `UPDATE notification_delivery SET read_at = :now WHERE ${MINE} AND ${which} AND state = 'delivered' AND read_at IS NULL`,
        { ...params, now: this.clock.now(), residentId },
      );
      if (read > 0)
        await tx.affected('UPDATE notification_inbox SET unread = unread - :read WHERE resident_id = :residentId', {
          read,
          residentId,
        });
    });
  }
}

function noticeView(row: Row): NoticeView {
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
