import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Account, Role, SessionReader } from '../../foundation/auth/session-reader.js';
import { Clock } from '../../foundation/clock/clock.js';
import { Db } from '../../foundation/database/db.js';
import { hashOf } from '../../foundation/secrets/sealer.js';
import { IdentitySession } from './identity.entity.js';
import { forgetSessions, liveSession, revokeSession, rolesOf } from './identity.queries.js';

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
    const rows = await liveSession(this.db, hashOf(token), this.clock.now());
    if (rows.length === 0) return null;
    return { id: rows[0].id, roles: rows.flatMap((row) => (row.role ? [row.role] : [])) };
  }

  /** Forgets up to so many sessions that ended long ago. Returns how many. */
  forgetOld(size: number): Promise<number> {
    const before = new Date(this.clock.now().getTime() - KEPT_DAYS * DAY_MS);
    return forgetSessions(this.db, before, size);
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
    await revokeSession(this.db, hashOf(token), this.clock.now());
  }

  rolesOf(accountId: string): Promise<Role[]> {
    return rolesOf(this.db, accountId);
  }
}
