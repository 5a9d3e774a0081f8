import { createHash, randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { EntityManager } from 'typeorm';
import { Clock } from '../clock/clock.js';
import { isDuplicate } from '../database/database-errors.js';
import { affected, Db } from '../database/db.js';
import { requestErrors } from '../errors/request.errors.js';
import { Sealer } from '../secrets/sealer.js';

export interface Answer {
  status: number;
  body: unknown;
}

export interface Claim {
  accountId: string;
  key: string;
  token: string;
}

type Row = { request_hash: Buffer; state: 'running' | 'done'; status: number | null; body: string | null };

/** A request that runs longer than this is taken to be dead; the inbound limit is 15 s. */
const LEASE_MS = 20_000;

/** Remembers the first answer of every unsafe request, per account and key. Answers are sealed: they hold phone numbers. */
@Injectable()
export class IdempotencyStore {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly sealer: Sealer,
  ) {}

  /**
   * Claims the key for this request, or gives the answer of the first one.
   * 422 when the key was used for another request, 409 while the first is running.
   */
  async claim(accountId: string, key: string, request: string): Promise<Claim | Answer> {
    const hash = createHash('sha256').update(request).digest();
    const claim = { accountId, key, token: randomUUID() };
    if (await this.insert(claim, hash)) return claim;
    const row = await this.db.row<Row>(
      'SELECT request_hash, state, status, body FROM idempotency_key WHERE account_id = ? AND idem_key = ?',
      [accountId, key],
    );
    if (!row) throw requestErrors.inFlight();
    if (!row.request_hash.equals(hash)) throw requestErrors.keyReused();
    if (row.state === 'done') return { status: row.status!, body: this.open(row.body) };
    if (await this.takeOver(claim)) return claim;
    throw requestErrors.inFlight();
  }

  /** Stores the answer in the transaction of the effect. Fails when another request took the key over meanwhile. */
  async finish(tx: EntityManager, claim: Claim, answer: Answer): Promise<void> {
    const stored = await affected(
      tx,
      `UPDATE idempotency_key SET state = 'done', status = ?, body = ? WHERE account_id = ? AND idem_key = ? AND claim = ?`,
      [answer.status, this.seal(answer.body), claim.accountId, claim.key, claim.token],
    );
    if (stored !== 1) throw requestErrors.inFlight();
  }

  /** Stores a refusal: nothing happened, and a retry hears the same. */
  async refuse(claim: Claim, answer: Answer): Promise<void> {
    const stored = await this.db.autocommit(
      `UPDATE idempotency_key SET state = 'done', status = ?, body = ? WHERE account_id = ? AND idem_key = ? AND claim = ?`,
      [answer.status, this.seal(answer.body), claim.accountId, claim.key, claim.token],
    );
    if (stored !== 1) throw requestErrors.inFlight();
  }

  /** Gives the key back after a failure that a retry may overcome. */
  async release(claim: Claim): Promise<void> {
    await this.db.autocommit(
      `DELETE FROM idempotency_key WHERE account_id = ? AND idem_key = ? AND claim = ? AND state = 'running'`,
      [claim.accountId, claim.key, claim.token],
    );
  }

  private seal(body: unknown): string {
    return this.sealer.seal(JSON.stringify(body ?? null)).toString('base64');
  }

  private open(stored: string | null): unknown {
    return stored === null ? null : (JSON.parse(this.sealer.open(Buffer.from(stored, 'base64'))) as unknown);
  }

  /** Forgets answers older than two days. Returns how many. */
  async forgetOld(limit = 5000): Promise<number> {
    const before = new Date(this.clock.now().getTime() - 48 * 3600_000);
    return this.db.autocommit(`DELETE FROM idempotency_key WHERE created_at < ? LIMIT ${limit}`, [before]);
  }

  private async insert(claim: Claim, hash: Buffer): Promise<boolean> {
    const now = this.clock.now();
    try {
      await this.db.autocommit(
        `INSERT INTO idempotency_key (account_id, idem_key, request_hash, state, claim, lease_until, created_at)
         VALUES (?, ?, ?, 'running', ?, ?, ?)`,
        [claim.accountId, claim.key, hash, claim.token, new Date(now.getTime() + LEASE_MS), now],
      );
      return true;
    } catch (error) {
      if (isDuplicate(error)) return false;
      throw error;
    }
  }

  private async takeOver(claim: Claim): Promise<boolean> {
    const now = this.clock.now();
    const end = new Date(now.getTime() + LEASE_MS);
    const taken = await this.db.autocommit(
      `UPDATE idempotency_key SET claim = ?, lease_until = ?
       WHERE account_id = ? AND idem_key = ? AND state = 'running' AND (lease_until < ? OR lease_until > ?)`,
      [claim.token, end, claim.accountId, claim.key, now, end],
    );
    return taken === 1;
  }
}
