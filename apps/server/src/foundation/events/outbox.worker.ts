import { randomUUID } from 'node:crypto';
import { Injectable, Logger } from '@nestjs/common';
import { Clock } from '../clock/clock.js';
import { Db } from '../database/db.js';
import { Listeners } from './listeners.js';

const LEASE_MS = 30_000;
/** What failed waits longer each time; nothing waits longer than this, whatever a clock that was wrong has written. */
const LONGEST_MS = 600_000;
const BATCH = 50;
const MAX_ATTEMPTS = 8;

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
    const claim = randomUUID();
    const now = this.clock.now();
    const taken = await this.db.autocommit(
      `UPDATE outbox_event SET claim = ?, lease_until = ?, attempts = attempts + 1
       WHERE done_at IS NULL AND dead = 0 AND (lease_until IS NULL OR lease_until < ? OR lease_until > ?) ORDER BY id LIMIT ${BATCH}`,
      [claim, new Date(now.getTime() + LEASE_MS), now, new Date(now.getTime() + LONGEST_MS)],
    );
    if (taken === 0) return [];
    const rows = await this.db.rows<Row>(
      'SELECT id, name, payload, attempts FROM outbox_event WHERE claim = ? ORDER BY id',
      [claim],
    );
    return rows.map((row) => ({ ...row, claim }));
  }

  private async deliver(row: Row & { claim: string }): Promise<boolean> {
    try {
      const payload = (typeof row.payload === 'string' ? JSON.parse(row.payload) : row.payload) as object;
      await this.listeners.deliver({ id: row.id, name: row.name, payload });
      await this.db.autocommit('UPDATE outbox_event SET done_at = ?, claim = NULL WHERE id = ? AND claim = ?', [
        this.clock.now(),
        row.id,
        row.claim,
      ]);
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
      'UPDATE outbox_event SET lease_until = ?, dead = ?, claim = NULL WHERE id = ? AND claim = ?',
      [new Date(this.clock.now().getTime() + wait), dead ? 1 : 0, row.id, row.claim],
    );
  }
}
