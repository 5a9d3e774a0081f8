import { Injectable } from '@nestjs/common';
import type { RegionOf } from '../../foundation/auth/audience.js';
import { Db } from '../../foundation/database/db.js';
import { Page, pageOf } from '../../foundation/http/paging.js';
import { isId } from '../../foundation/ids/ids.js';
import { ConsoleNoticeQuery, NoticeReport, ReachView } from './notification.dto.js';
import type { Channel, DeliveryState } from './notification.entity.js';
import { noticesBelow, reachOf, ReachRow } from './reach.queries.js';

/** How far each notice got, for operators. */
@Injectable()
export class ReachReader {
  constructor(private readonly db: Db) {}

  /** Newest first; `after` is a notice id. */
  async list({ after, communityId, limit = 20 }: ConsoleNoticeQuery, regionOf: RegionOf): Promise<Page<NoticeReport>> {
    const rows = await noticesBelow(this.db, { after: isId(after) ? after : null, communityId }, regionOf, limit + 1);
    const reach = await reachOf(
      this.db,
      rows.map(({ id }) => id),
    );
    return pageOf(
      rows,
      limit,
      (last) => last.id,
      ({ id, kind, title, body, created_at: at }) => {
        const own = reach.filter((row) => row.notice_id === id);
        return { id, kind, title, body, at: at.toISOString(), reach: reachView(own) };
      },
    );
  }
}

function reachView(rows: ReachRow[]): ReachView {
  const count = (channel: Channel, ...states: DeliveryState[]) =>
    rows.filter((row) => row.channel === channel && states.includes(row.state)).reduce((sum, { n }) => sum + n, 0);
  return {
    inbox: count('inbox', 'delivered'),
    inboxWaiting: count('inbox', 'waiting'),
    pushed: count('wechat', 'sent'),
    refused: count('wechat', 'refused'),
    failed: count('wechat', 'failed'),
    unknown: count('wechat', 'unknown'),
    waiting: count('wechat', 'waiting', 'sending'),
    expired: count('wechat', 'expired'),
    skipped: count('wechat', 'skipped', 'superseded'),
  };
}
