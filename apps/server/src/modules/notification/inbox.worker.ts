import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../foundation/clock/clock.js';
import { Db, Tx } from '../../foundation/database/db.js';
import { Batch, countUnread, deliverBatch, lockBatch, skipQuieted, strikeOut, takeBatches } from './inbox.queries.js';
import { countMoves } from './reach.queries.js';

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
      const batches = await takeBatches(this.db, this.clock.now());
      if (batches.length === 0) return handled;
      for (const batch of batches) {
        const began = performance.now();
        handled += await this.db.transaction((tx) => this.deliver(tx, batch));
        // Four fifths of the time the database belongs to those who book.
        await sleep(4 * (performance.now() - began));
      }
    }
  }

  private async deliver(tx: Tx, batch: Batch): Promise<number> {
    const { noticeId } = batch;
    if (!(await strikeOut(tx, batch))) return 0;
    await lockBatch(tx, batch);
    const skipped = await skipQuieted(tx, batch, this.clock.now());
    await countUnread(tx, batch);
    // Taken while the inboxes are locked: in each of them the order of these moments is the order in which notices appear.
    const delivered = await deliverBatch(tx, batch, this.clock.now());
    await countMoves(tx, [
      { noticeId, channel: 'inbox', from: 'waiting', to: 'skipped', count: skipped },
      { noticeId, channel: 'inbox', from: 'waiting', to: 'delivered', count: delivered },
    ]);
    return skipped + delivered;
  }
}
