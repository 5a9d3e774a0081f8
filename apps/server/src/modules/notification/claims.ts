import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../foundation/clock/clock.js';
import { Db, SqlValue } from '../../foundation/database/db.js';
import { LANES } from './fan-out.queries.js';
import type { Channel } from './notification.entity.js';

const LEASE_MS = 30_000;
/** Quiet hours and used-up quotas end within a day: only a clock that was wrong makes a delivery wait longer. */
const LONGEST_MS = 25 * 3600_000;

/** Deliveries that one worker holds until its lease ends. `where` finds them, as long as they are still waiting. */
export interface Claimed {
  token: string;
  count: number;
  where: string;
  params: SqlValue[];
}

/** Takes due deliveries for one worker, by an autocommit UPDATE with a token: any number of workers may run. */
@Injectable()
export class Claims {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  /** The next batch, the most urgent lane first; null when nothing is due. */
  async take(channel: Channel, size: number): Promise<Claimed | null> {
    for (const lane of Object.values(LANES)) {
      const now = this.clock.now();
      const token = randomUUID();
      const leaseEnd = new Date(now.getTime() + LEASE_MS);
      const count = await this.db.autocommit(
        `UPDATE notification_delivery SET claim = ?, next_at = ?
         WHERE channel = ? AND state = 'waiting' AND lane = ? AND (next_at <= ? OR next_at > ?) ORDER BY next_at LIMIT ${size}`,
        [token, leaseEnd, channel, lane, now, new Date(now.getTime() + LONGEST_MS)],
      );
      const where = `d.channel = ? AND d.state = 'waiting' AND d.lane = ? AND d.next_at = ? AND d.claim = ?`;
      if (count > 0) return { token, count, where, params: [channel, lane, leaseEnd, token] };
    }
    return null;
  }
}
