import { Injectable, Logger } from '@nestjs/common';
import { Clock } from '../clock/clock.js';
import { Db } from '../database/db.js';
import { claimDue, Queue } from '../jobs/claim-due.js';
import { Listeners } from './listeners.js';

/** What failed waits longer each time, and no longer than this. */
const LONGEST_MS = 600_000;
const MAX_ATTEMPTS = 8;
const FACTS: Queue = {
  table: 'outbox_event',
  due: 'lease_until',
  leaseMs: 30_000,
  longestMs: LONGEST_MS,
  size: 50,
  order: 'id',
  also: 'attempts = attempts + 1',
  dueWithout: true,
};
const KEPT_MS = 30 * 86_400_000;

type Row = { id: string; name: string; payload: object | string; attempts: number };

/** Claims stored facts by an autocommit UPDATE with a token and a lease, and delivers them. Any number may run. */
@Injectable()
export class OutboxWorker {
  private readonly logger = new Logger(OutboxWorker.name);

  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly listeners: Listeners,
  ) {}

  /** Delivers what is due now. Returns how many facts were handled. */
  async drain(): Promise<number> {
    let handled = 0;
    for (;;) {
      const batch = await this.claim();
      if (batch.length === 0) return handled;
      for (const row of batch) if (await this.deliver(row)) handled++;
    }
  }

  private async claim(): Promise<(Row & { claim: string })[]> {
    const held = await claimDue(this.db, this.clock.now(), FACTS, { where: 'done_at IS NULL AND dead = 0' });
    if (!held) return [];
    const claim = held.token;
    const rows = await this.db.rows<Row>(
      'SELECT id, name, payload, attempts FROM outbox_event WHERE claim = :claim ORDER BY id',
      { claim },
    );
    return rows.map((row) => ({ ...row, claim }));
  }

  /** Forgets up to so many facts that were delivered a month ago, with the marks of who handled them. Returns how many. */
  async forgetOld(size: number): Promise<number> {
    const before = new Date(this.clock.now().getTime() - KEPT_MS);
    const rows = await this.db.rows<{ id: string }>(
      `SELECT id FROM outbox_event WHERE done_at < :before ORDER BY done_at LIMIT ${size}`,
      { before },
    );
    const ids = rows.map(({ id }) => id);
    if (ids.length === 0) return 0;
    await this.db.transaction(async (tx) => {
      await tx.affected(`DELETE FROM outbox_handled WHERE event_id IN (:ids)`, { ids });
      await tx.affected(`DELETE FROM outbox_event WHERE id IN (:ids)`, { ids });
    });
    return ids.length;
  }

  private async deliver(row: Row & { claim: string }): Promise<boolean> {
    try {
      const payload = (typeof row.payload === 'string' ? JSON.parse(row.payload) : row.payload) as object;
      await this.listeners.deliver({ id: row.id, name: row.name, payload });
      await this.db.autocommit(
        'UPDATE outbox_event SET done_at = :now, claim = NULL WHERE id = :id AND claim = :claim',
        { now: this.clock.now(), id: row.id, claim: row.claim },
      );
      return true;
    } catch (error) {
      await this.giveBack(row, error);
      return false;
    }
  }

  private async giveBack(row: Row & { claim: string }, error: unknown): Promise<void> {
    const dead = row.attempts >= MAX_ATTEMPTS;
    const wait = Math.min(2 ** row.attempts * 1000, LONGEST_MS);
    this.logger.error({
      event: row.id,
      name: row.name,
      attempts: row.attempts,
      dead,
      cause: error instanceof Error ? error.stack : String(error),
    });
    await this.db.autocommit(
      'UPDATE outbox_event SET lease_until = :leaseUntil, dead = :dead, claim = NULL WHERE id = :id AND claim = :claim',
      { leaseUntil: new Date(this.clock.now().getTime() + wait), dead: dead ? 1 : 0, id: row.id, claim: row.claim },
    );
  }
}
