import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../foundation/clock/clock.js';
import { Db, Tx } from '../../foundation/database/db.js';
import { claimDue, Queue } from '../../foundation/jobs/claim-due.js';
import { HEARD_NOW, LANES } from './fan-out.queries.js';
import { countMoves } from './reach.queries.js';

const BATCHES: Queue = {
  table: 'notification_batch',
  due: 'due_at',
  leaseMs: 30_000,
  // More than the minute in which more news of a day is awaited.
  longestMs: 300_000,
  size: 4,
};

interface Batch {
  noticeId: string;
  firstId: string;
  lastId: string;
  token: string;
}

/**
 * Puts notices into inboxes, a batch of neighbours in the key at a time. A batch is one transaction of set statements:
 * whoever is killed in it leaves nothing behind, and it is due again when the lease ends.
 */
@Injectable()
export class InboxWorker {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  /** Delivers what is due now. Returns how many deliveries were handled. */
  async drain(): Promise<number> {
    let handled = 0;
    for (;;) {
      const batches = await this.claim();
      if (batches.length === 0) return handled;
      for (const batch of batches) {
        const began = performance.now();
        handled += await this.db.transaction((tx) => this.deliver(tx, batch));
        // Four fifths of the time the database belongs to those who book.
        await sleep(4 * (performance.now() - began));
      }
    }
  }

  /** Takes due batches by an autocommit UPDATE with a token and a lease, the most urgent lane first. */
  private async claim(): Promise<Batch[]> {
    for (const lane of Object.values(LANES)) {
      const held = await claimDue(this.db, this.clock.now(), BATCHES, { where: 'lane = :lane', params: { lane } });
      if (!held) continue;
      const { token, until } = held;
      const rows = await this.db.rows<Omit<Batch, 'token'>>(
        `SELECT notice_id AS noticeId, first_id AS firstId, last_id AS lastId FROM notification_batch
         WHERE lane = :lane AND due_at = :until AND claim = :token ORDER BY notice_id, first_id`,
        { lane, until, token },
      );
      return rows.map((row) => ({ ...row, token }));
    }
    return [];
  }

  private async deliver(tx: Tx, { noticeId, firstId, lastId, token }: Batch): Promise<number> {
    // Another worker has it since our lease ended, or it was cut anew.
    const ours =
      'DELETE FROM notification_batch WHERE notice_id = :noticeId AND first_id = :firstId AND claim = :token';
    if ((await tx.affected(ours, { noticeId, firstId, token })) !== 1) return 0;
    const where = `d.notice_id = :noticeId AND d.channel = 'inbox' AND d.resident_id BETWEEN :firstId AND :lastId AND d.state = 'waiting'`;
    const params = { noticeId, firstId, lastId };
    // The lock keeps whoever supersedes the notice out until the batch is done.
    await tx.rows(`SELECT COUNT(*) FROM notification_delivery d WHERE ${where} FOR UPDATE`, params);
    const now = this.clock.now();
    const skipped = await tx.affected(
      `UPDATE notification_delivery d JOIN notification_notice n ON n.id = d.notice_id SET d.state = 'skipped', d.why = 'quieted', d.done_at = :now
       WHERE ${where} AND n.category <> 'own' AND NOT ${HEARD_NOW}`,
      { ...params, now },
    );
    await tx.affected(
      `INSERT INTO notification_inbox (resident_id, unread) SELECT d.resident_id, 1 FROM notification_delivery d WHERE ${where}
       ON DUPLICATE KEY UPDATE unread = unread + 1`,
      params,
    );
    // Taken while the inboxes are locked: in each of them the order of these moments is the order in which notices appear.
    const shownAt = this.clock.now();
    const delivered = await tx.affected(
      `UPDATE notification_delivery d SET d.state = 'delivered', d.done_at = :shownAt WHERE ${where}`,
      { ...params, shownAt },
    );
    await countMoves(tx, [
      { noticeId, channel: 'inbox', from: 'waiting', to: 'skipped', count: skipped },
      { noticeId, channel: 'inbox', from: 'waiting', to: 'delivered', count: delivered },
    ]);
    return skipped + delivered;
  }
}
