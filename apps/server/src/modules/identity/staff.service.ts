import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import { Injectable } from '@nestjs/common';
import { Role } from '../../foundation/auth/session-reader.js';
import { Clock } from '../../foundation/clock/clock.js';
import { Db } from '../../foundation/database/db.js';
import { newId } from '../../foundation/ids/ids.js';
import { hashOf } from '../../foundation/secrets/sealer.js';
import { networkOf } from '../../foundation/tries/rules/network-of.js';
import { Tries } from '../../foundation/tries/tries.js';
import { IdentityAccount, IdentityRole, IdentityStaff } from './identity.entity.js';
import { identityErrors } from './identity.errors.js';
import { isKnownPair, keepPair } from './identity.queries.js';
import { maySignIn, MOST_HERE, SignInTries } from './rules/may-sign-in.js';
import { NewSession, SessionsService } from './sessions.service.js';

const derive = promisify(scrypt) as (password: string, salt: Buffer, length: number) => Promise<Buffer>;
const KNOWN_MS = 90 * 86_400_000;
const NAME = /^[\x21-\x7e]{1,40}$/;
/** An unknown name, or one that was tried too often, costs the same time as any other. */
const NOBODY = [16, 32].map((bytes) => Buffer.alloc(bytes).toString('base64url')).join('.');

/**
 * Operators sign in with a name and a password. Tries are counted by name and network; a wrong password, an unknown name
 * and too many tries are answered alike, so that nobody learns which names there are or which of them are being tried.
 */
@Injectable()
export class StaffService {
  constructor(
    private readonly db: Db,
    private readonly tries: Tries,
    private readonly sessions: SessionsService,
    private readonly clock: Clock,
  ) {}

  async signIn(username: string, password: string, address: string): Promise<NewSession> {
    const staff = NAME.test(username) ? await this.db.repository(IdentityStaff).findOneBy({ username }) : null;
    const pair = `sign-in ${username} ${networkOf(address)}`;
    // Before the password is looked at: guesses at the same time cannot outrun the count.
    const may = maySignIn(await this.countTry(username, pair));
    const right = await matches(password, may && staff ? staff.passwordHash : NOBODY);
    if (!staff || !right) throw identityErrors.wrongPassword();
    await this.remember(pair);
    return this.sessions.open(staff.accountId, 'staff');
  }

  private async countTry(username: string, pair: string): Promise<SignInTries> {
    const isKnown = await isKnownPair(this.db, hashOf(pair), this.clock.now());
    const here = await this.tries.count(pair);
    // What is not looked at anyway counts for nobody else.
    const counts = !isKnown && here <= MOST_HERE;
    return { here, isKnown, elsewhere: counts ? await this.tries.count(`sign-in ${username}`) : 0 };
  }

  private async remember(pair: string): Promise<void> {
    await this.tries.forget(pair);
    await keepPair(this.db, hashOf(pair), new Date(this.clock.now().getTime() + KNOWN_MS));
  }

  /** Makes a staff account. Returns its id. */
  async create(username: string, password: string, role: Extract<Role, 'operator' | 'admin'>): Promise<string> {
    const accountId = newId();
    const passwordHash = await hashPassword(password);
    return this.db.transaction(async (tx) => {
      await tx.insert(IdentityAccount, { id: accountId, createdAt: this.clock.now() });
      await tx.insert(IdentityRole, { accountId, role });
      await tx.insert(IdentityStaff, { accountId, username, passwordHash });
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
