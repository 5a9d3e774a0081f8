import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Account, Role, SessionReader } from '../../foundation/auth/session-reader.js';
import { Clock } from '../../foundation/clock/clock.js';
import { Db, Tx } from '../../foundation/database/db.js';
import { newId } from '../../foundation/ids/ids.js';
import { hashOf } from '../../foundation/secrets/sealer.js';
import { IdentitySession } from './identity.entity.js';
import {
  forgetSessions,
  hasSignedIn,
  liveSession,
  placesSeen,
  revokeSession,
  revokeSessionsOf,
  revokeStaffSession,
  rolesOf,
  rolesOfAll,
  staffSessions,
} from './identity.queries.js';

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

/** Who of the staff signs in, and from where. */
export interface StaffPlace {
  staffName: string;
  agent: string;
  network: string;
  isUnknown: boolean;
}

/** A session of staff as he sees it himself. */
export interface StaffSession {
  id: string;
  createdAt: Date;
  expiresAt: Date;
  agent: string;
  network: string;
  isLive: boolean;
  /** It is the one that asks. */
  isThis: boolean;
  /** From where he had never been, and he has not said that it was he. */
  isUnknown: boolean;
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
    const [{ id, staffName }] = rows;
    return { id, roles: rows.flatMap((row) => (row.role ? [row.role] : [])), staffName };
  }

  /** Forgets up to so many sessions that ended long ago. Returns how many. */
  forgetOld(size: number): Promise<number> {
    const before = new Date(this.clock.now().getTime() - KEPT_DAYS * DAY_MS);
    return forgetSessions(this.db, before, size);
  }

  /** Part of the running transaction, if there is one. */
  async open(accountId: string, kind: keyof typeof LIFE_DAYS, place?: StaffPlace): Promise<NewSession> {
    const token = randomBytes(32).toString('base64url');
    const now = this.clock.now();
    const expiresAt = new Date(now.getTime() + LIFE_DAYS[kind] * DAY_MS);
    await this.db
      .repository(IdentitySession)
      .insert({ tokenHash: hashOf(token), accountId, createdAt: now, expiresAt, revokedAt: null, ...partsOf(place) });
    return { token, accountId, expiresAt, roles: await this.rolesOf(accountId) };
  }

  /** Ends one session. Ending an ended one changes nothing. */
  async revoke(token: string): Promise<void> {
    await revokeSession(this.db, hashOf(token), this.clock.now());
  }

  /** Ends all sessions of an account, but for the one with this token. */
  revokeAll(tx: Tx, accountId: string, exceptToken: string | null = null): Promise<void> {
    return revokeSessionsOf(tx, accountId, exceptToken === null ? null : hashOf(exceptToken), this.clock.now());
  }

  revokeOf(tx: Tx, accountId: string, id: string): Promise<void> {
    return revokeStaffSession(tx, accountId, id, this.clock.now());
  }

  /** The sessions of a member of staff, for himself, newest first: live ones, and those that he may not know. */
  async ofStaff(accountId: string, token: string): Promise<StaffSession[]> {
    const now = this.clock.now();
    return (await staffSessions(this.db, accountId, now)).map((row) => ({
      id: row.id!,
      createdAt: row.createdAt,
      expiresAt: row.expiresAt,
      agent: row.agent ?? '',
      network: row.network ?? '',
      isLive: row.revokedAt === null && row.expiresAt > now,
      isThis: row.tokenHash.equals(hashOf(token)),
      isUnknown: row.unknownPlace === 1,
    }));
  }

  /** It was he everywhere. */
  placesSeen(tx: Tx, accountId: string): Promise<void> {
    return placesSeen(tx, accountId);
  }

  hasBeenHere(accountId: string): Promise<boolean> {
    return hasSignedIn(this.db, accountId);
  }

  /** Those of many, by account. */
  rolesOfAll(accountIds: string[]): Promise<Map<string, Role[]>> {
    return rolesOfAll(this.db, accountIds);
  }

  rolesOf(accountId: string): Promise<Role[]> {
    return rolesOf(this.db, accountId);
  }
}

const partsOf = (place?: StaffPlace) =>
  place && {
    id: newId(),
    staffName: place.staffName,
    agent: place.agent.slice(0, 160),
    network: place.network.slice(0, 60),
    unknownPlace: place.isUnknown ? 1 : 0,
  };
