import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import { Injectable } from '@nestjs/common';
import { Role } from '../../foundation/auth/session-reader.js';
import { Clock } from '../../foundation/clock/clock.js';
import { Db } from '../../foundation/database/db.js';
import { newId } from '../../foundation/ids/ids.js';
import { IdentityAccount, IdentityRole, IdentityStaff } from './identity.entity.js';
import { identityErrors } from './identity.errors.js';
import { NewSession, SessionsService } from './sessions.service.js';

const derive = promisify(scrypt) as (password: string, salt: Buffer, length: number) => Promise<Buffer>;
const MAX_FAILURES = 5;
const LOCK_MS = 15 * 60_000;
const NAME = /^[\x21-\x7e]{1,40}$/;
/** An unknown name costs the same time as a known one. */
const NOBODY = [16, 32].map((bytes) => Buffer.alloc(bytes).toString('base64url')).join('.');

/** Operators sign in with a name and a password; five wrong ones lock the name for 15 minutes. */
@Injectable()
export class StaffService {
  constructor(
    private readonly db: Db,
    private readonly sessions: SessionsService,
    private readonly clock: Clock,
  ) {}

  async signIn(username: string, password: string): Promise<NewSession> {
    const staff = NAME.test(username) ? await this.db.repository(IdentityStaff).findOneBy({ username }) : null;
    if (staff) await this.countTry(staff.accountId);
    const right = await matches(password, staff?.passwordHash ?? NOBODY);
    if (!staff || !right) throw identityErrors.wrongPassword();
    await this.db.autocommit('UPDATE identity_staff SET failures = 0, locked_until = NULL WHERE account_id = ?', [
      staff.accountId,
    ]);
    return this.sessions.open(staff.accountId, 'staff');
  }

  /** Counted before the password is looked at, so that guesses at the same time cannot outrun the lock. */
  private async countTry(accountId: string): Promise<void> {
    const now = this.clock.now();
    const counted = await this.db.autocommit(
      `UPDATE identity_staff SET failures = IF(locked_until IS NULL, failures + 1, 1), locked_until = IF(failures >= ?, ?, NULL)
       WHERE account_id = ? AND (locked_until IS NULL OR locked_until <= ?)`,
      [MAX_FAILURES, new Date(now.getTime() + LOCK_MS), accountId, now],
    );
    if (counted !== 1) throw identityErrors.locked();
  }

  /** Makes a staff account. Returns its id. */
  async create(username: string, password: string, role: Extract<Role, 'operator' | 'admin'>): Promise<string> {
    const accountId = newId();
    const passwordHash = await hashPassword(password);
    return this.db.transaction(async (tx) => {
      await tx.insert(IdentityAccount, { id: accountId, createdAt: this.clock.now() });
      await tx.insert(IdentityRole, { accountId, role });
      await tx.insert(IdentityStaff, { accountId, username, passwordHash, failures: 0, lockedUntil: null });
      return accountId;
    });
  }
}

async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16);
  return `${salt.toString('base64url')}.${(await derive(password, salt, 32)).toString('base64url')}`;
}

async function matches(password: string, stored: string): Promise<boolean> {
  const [salt, hash] = stored.split('.').map((part) => Buffer.from(part, 'base64url'));
  return timingSafeEqual(await derive(password, salt, 32), hash);
}
