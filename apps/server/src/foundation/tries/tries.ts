import { Injectable } from '@nestjs/common';
import { Clock } from '../clock/clock.js';
import { Db } from '../database/db.js';
import { hashOf } from '../secrets/sealer.js';

const SPAN_MS = 15 * 60_000;
/** The clocks of processes are no further apart. */
const APART_MS = 5000;

/**
 * Counts tries of what can be guessed, for a quarter of an hour from the first. They stand in the database, outside of any
 * transaction: all processes count as one, and what is undone stays counted. What is to count for longer was counted when the
 * clock was ahead, and is void.
 */
@Injectable()
export class Tries {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  /** Counts one more and gives how many there are: of two at once both see at least the other one. */
  async count(who: string): Promise<number> {
    const now = this.clock.now();
    await this.db.autocommit(
      `INSERT INTO try_count (who, tries, until) VALUES (:who, 1, :until)
       ON DUPLICATE KEY UPDATE tries = IF(until > :now AND until <= :latest, tries + 1, 1),
         until = IF(until > :now AND until <= :latest, until, VALUES(until))`,
      { who: hashOf(who), until: new Date(now.getTime() + SPAN_MS), now, latest: latest(now) },
    );
    return this.of(who);
  }

  async of(who: string): Promise<number> {
    const now = this.clock.now();
    const [row] = await this.db.rows<{ tries: number }>(
      'SELECT tries FROM try_count WHERE who = :who AND until > :now AND until <= :latest',
      { who: hashOf(who), now, latest: latest(now) },
    );
    return row?.tries ?? 0;
  }

  /** Begins anew. */
  async forget(who: string): Promise<void> {
    await this.db.autocommit('DELETE FROM try_count WHERE who = :who', { who: hashOf(who) });
  }

  /** Forgets up to so many counts that have ended. Returns how many. */
  async forgetOld(size: number): Promise<number> {
    return this.db.autocommit(`DELETE FROM try_count WHERE until <= :now LIMIT ${size}`, { now: this.clock.now() });
  }
}

const latest = (now: Date) => new Date(now.getTime() + SPAN_MS + APART_MS);
