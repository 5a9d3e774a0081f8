import { createHash, randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '../clock/clock.js';
import { isDuplicate } from '../database/database-errors.js';
import { Db, Tx } from '../database/db.js';
import { requestErrors } from '../errors/request.errors.js';
import { Sealer } from '../secrets/sealer.js';
import type { Names } from './names.js';

/** What names the effect of the first request; or its refusal. */
export interface Done {
  status: number;
  names: Names | null;
}

export interface Refused {
  status: number;
  code: string;
  message: string;
  details: unknown;
}

export interface Claim {
  accountId: string;
  key: string;
  token: string;
}

interface Row {
  request_hash: Buffer;
  state: 'running' | 'done';
  status: number | null;
  names: string | null;
  body: string | null;
}

/** A request that runs longer than this is taken to be dead; the inbound limit is 15 s. */
const LEASE_MS = 20_000;

/**
 * Remembers of every unsafe request, per account and key, what names its effect, or its refusal. Never the answer itself: a
 * copy would show what its reader may no longer see. Sealed, since a name may be a code that lets somebody in.
 */
@Injectable()
export class IdempotencyStore {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly sealer: Sealer,
  ) {}

  /**
   * Claims the key for this request, or gives what became of the first one.
   * 422 when the key was used for another request, 409 while the first is running.
   */
  async claim(accountId: string, key: string, request: string): Promise<Claim | Done | Refused> {
    const hash = createHash('sha256').update(request).digest();
    const claim = { accountId, key, token: randomUUID() };
    if (await this.insert(claim, hash)) return claim;
    const row = await this.db.row<Row>(
      'SELECT request_hash, state, status, names, body FROM idempotency_key WHERE account_id = :accountId AND idem_key = :key',
      { accountId, key },
    );
    if (!row) throw requestErrors.inFlight();
    if (isCopy(row)) throw requestErrors.doneBefore();
    if (!row.request_hash.equals(hash)) throw requestErrors.keyReused();
    if (row.state === 'done') return this.outcome(row);
    if (await this.takeOver(claim)) return claim;
    throw requestErrors.inFlight();
  }

  /** Stores the names in the transaction of the effect. Fails when another request took the key over meanwhile. */
  async finish(tx: Tx, claim: Claim, { status, names }: Done): Promise<void> {
    const stored = await tx.affected(
      `UPDATE idempotency_key SET state = 'done', status = :status, names = :names WHERE account_id = :accountId AND idem_key = :key AND claim = :token`,
      { status, names: this.seal(names), accountId: claim.accountId, key: claim.key, token: claim.token },
    );
    if (stored !== 1) throw requestErrors.inFlight();
  }

  /** Stores a refusal: nothing happened, and a retry hears the same. */
  async refuse(claim: Claim, { status, ...refusal }: Refused): Promise<void> {
    const stored = await this.db.autocommit(
      `UPDATE idempotency_key SET state = 'done', status = :status, body = :body WHERE account_id = :accountId AND idem_key = :key AND claim = :token`,
      { status, body: this.seal(refusal), accountId: claim.accountId, key: claim.key, token: claim.token },
    );
    if (stored !== 1) throw requestErrors.inFlight();
  }

  /** Gives the key back after a failure that a retry may overcome. */
  async release(claim: Claim): Promise<void> {
    await this.db.autocommit(
      `DELETE FROM idempotency_key WHERE account_id = :accountId AND idem_key = :key AND claim = :token AND state = 'running'`,
      { accountId: claim.accountId, key: claim.key, token: claim.token },
    );
  }

  private outcome({ status, names, body }: Row): Done | Refused {
    if (names !== null) return { status: status!, names: this.open<Done['names']>(names) };
    return { status: status!, ...this.open<Omit<Refused, 'status'>>(body!) };
  }

  private seal(value: unknown): string {
    return this.sealer.seal(JSON.stringify(value)).toString('base64');
  }

  private open<T>(stored: string): T {
    return JSON.parse(this.sealer.open(Buffer.from(stored, 'base64'))) as T;
  }

  /** Forgets up to so many answers older than two days. Returns how many. */
  async forgetOld(size: number): Promise<number> {
    const before = new Date(this.clock.now().getTime() - 48 * 3600_000);
    return this.db.autocommit(`DELETE FROM idempotency_key WHERE created_at < :before LIMIT ${size}`, { before });
  }

  private async insert(claim: Claim, hash: Buffer): Promise<boolean> {
    const now = this.clock.now();
    try {
      await this.db.autocommit(
        `INSERT INTO idempotency_key (account_id, idem_key, request_hash, state, claim, lease_until, created_at)
         VALUES (:accountId, :key, :hash, 'running', :token, :leaseUntil, :now)`,
        {
          accountId: claim.accountId,
          key: claim.key,
          hash,
          token: claim.token,
          leaseUntil: new Date(now.getTime() + LEASE_MS),
          now,
        },
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
      `UPDATE idempotency_key SET claim = :token, lease_until = :end
       WHERE account_id = :accountId AND idem_key = :key AND state = 'running' AND (lease_until < :now OR lease_until > :end)`,
      { token: claim.token, end, accountId: claim.accountId, key: claim.key, now },
    );
    return taken === 1;
  }
}

/** A whole answer, which servers before migration 15 kept: it is not shown to anybody any more. */
const isCopy = ({ state, status, names }: Row) => state === 'done' && status! < 400 && names === null;
