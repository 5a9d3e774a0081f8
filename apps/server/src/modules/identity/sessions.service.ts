import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Account, Role, SessionReader } from '../../foundation/auth/session-reader.js';
import { Clock } from '../../foundation/clock/clock.js';
import { Db } from '../../foundation/database/db.js';
import { hashOf } from '../../foundation/secrets/sealer.js';
import { IdentitySession } from './identity.entity.js';

const DAY_MS = 86_400_000;
const LIFE_DAYS = { resident: 30, staff: 1 };
/** How long one that has ended can still be looked up. */
const KEPT_DAYS = 30;

export interface NewSession {
  token: string;
  accountId: string;
  expiresAt: Date;
  roles: Role[];
}

const LIVE_SESSION = `
  SELECT s.account_id AS id, r.role
  FROM identity_session s LEFT JOIN identity_role r ON r.account_id = s.account_id
  WHERE s.token_hash = :tokenHash AND s.revoked_at IS NULL AND s.expires_at > :now`;

/** Sessions are opaque random tokens; only their hash is stored, so a stolen database opens nothing. */
@Injectable()
export class SessionsService extends SessionReader {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {
    super();
  }

  async accountOf(token: string): Promise<Account | null> {
    const rows = await this.db.rows<{ id: string; role: Role | null }>(LIVE_SESSION, {
      tokenHash: hashOf(token),
      now: this.clock.now(),
    });
    if (rows.length === 0) return null;
    return { id: rows[0].id, roles: rows.flatMap((row) => (row.role ? [row.role] : [])) };
  }

  /** Forgets up to so many sessions that ended long ago. Returns how many. */
  forgetOld(size: number): Promise<number> {
    const before = new Date(this.clock.now().getTime() - KEPT_DAYS * DAY_MS);
    return this.db.autocommit(`DELETE FROM identity_session WHERE expires_at < :before LIMIT ${size}`, { before });
  }

  async open(accountId: string, kind: keyof typeof LIFE_DAYS): Promise<NewSession> {
    const token = randomBytes(32).toString('base64url');
    const now = this.clock.now();
    const expiresAt = new Date(now.getTime() + LIFE_DAYS[kind] * DAY_MS);
    await this.db
      .repository(IdentitySession)
      .insert({ tokenHash: hashOf(token), accountId, createdAt: now, expiresAt, revokedAt: null });
    return { token, accountId, expiresAt, roles: await this.rolesOf(accountId) };
  }

  /** Ends one session. Ending an ended one changes nothing. */
  async revoke(token: string): Promise<void> {
    await this.db.autocommit(
      'UPDATE identity_session SET revoked_at = :now WHERE token_hash = :tokenHash AND revoked_at IS NULL',
      { now: this.clock.now(), tokenHash: hashOf(token) },
    );
  }

  async rolesOf(accountId: string): Promise<Role[]> {
    const rows = await this.db.rows<{ role: Role }>('SELECT role FROM identity_role WHERE account_id = :accountId', {
      accountId,
    });
    return rows.map((row) => row.role);
  }
}
