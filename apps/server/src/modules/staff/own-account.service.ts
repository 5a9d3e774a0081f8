import { Injectable } from '@nestjs/common';
import { Db, Tx } from '../../foundation/database/db.js';
import { requestErrors } from '../../foundation/errors/request.errors.js';
import { Tries } from '../../foundation/tries/tries.js';
import { SessionsService } from '../identity/sessions.service.js';
import { hasHash, hashPassword } from './passwords.js';
import { isStrongEnough } from './rules/strong-enough.js';
import { SecondFactorService } from './second-factor.service.js';
import type { PasswordWish, ProofWish } from './staff.dto.js';
import type { StaffMember } from './staff.entity.js';
import { staffErrors } from './staff.errors.js';
import { keepPassword, lockedMember } from './staff.queries.js';
import { StaffService } from './staff.service.js';

const MOST_TRIES = 10;

/** What a member of staff does to his own account: each needs his password and a code again. */
@Injectable()
export class OwnAccountService {
  constructor(
    private readonly db: Db,
    private readonly staff: StaffService,
    private readonly sessions: SessionsService,
    private readonly secondFactor: SecondFactorService,
    private readonly tries: Tries,
  ) {}

  /** Ends his other sessions. */
  async changePassword(accountId: string, token: string, wish: PasswordWish): Promise<void> {
    const { username } = await this.staff.one(accountId);
    if (!isStrongEnough(wish.newPassword, username)) throw staffErrors.weakPassword();
    const passwordHash = await hashPassword(wish.newPassword);
    await this.proven(accountId, wish, async (tx) => {
      await keepPassword(tx, accountId, passwordHash);
      await this.sessions.revokeAll(tx, accountId, token);
    });
  }

  newRecoveryCodes(accountId: string, wish: ProofWish): Promise<string[]> {
    return this.proven(accountId, wish, (tx) => this.secondFactor.newRecoveryCodes(tx, accountId));
  }

  /** Does something once it is proven that it is he: a session that somebody found open is not enough. */
  private async proven<T>(accountId: string, { password, code }: ProofWish, work: (tx: Tx) => Promise<T>): Promise<T> {
    const who = `proof ${accountId}`;
    if ((await this.tries.count(who)) > MOST_TRIES) throw requestErrors.tooMany();
    const seen = await this.staff.one(accountId);
    if (!seen.passwordHash || !(await hasHash(password, seen.passwordHash))) throw staffErrors.wrongProof();
    const done = await this.db.transaction(async (tx) => {
      const member = await lockedMember(tx, accountId);
      if (!isAsSeen(member, seen) || !(await this.secondFactor.isHis(tx, member, code ?? '')))
        throw staffErrors.wrongProof();
      return work(tx);
    });
    await this.tries.forget(who);
    return done;
  }
}

const isAsSeen = (member: StaffMember | null, seen: StaffMember): member is StaffMember =>
  member !== null && member.passwordHash === seen.passwordHash && member.disabledAt === null;
