import { Injectable } from '@nestjs/common';
import { Db, Tx } from '../../foundation/database/db.js';
import { networkOf } from '../../foundation/tries/rules/network-of.js';
import { Tries } from '../../foundation/tries/tries.js';
import { KnownPlacesService } from '../identity/known-places.service.js';
import { NewSession, SessionsService } from '../identity/sessions.service.js';
import { hasHash, hashPassword, isOutdated, NOBODY } from './passwords.js';
import { maySignIn, MOST_HERE, SignInTries } from './rules/may-sign-in.js';
import { SecondFactorService } from './second-factor.service.js';
import type { StaffMember } from './staff.entity.js';
import { staffErrors } from './staff.errors.js';
import { keepPassword, lockedMember, memberNamed } from './staff.queries.js';

const NAME = /^[\x21-\x7e]{1,40}$/;

export interface Credentials {
  username: string;
  password: string;
  /** Of the second factor; none: the demo's staff have none. */
  code?: string;
}

export interface Place {
  address: string;
  agent: string;
}

/**
 * Staff sign in with name, password and a code of the second factor, all at once. Tries are counted by name and network;
 * whatever is wrong, and too many tries, are answered alike: nobody learns which names there are, which are being tried, or
 * that he has guessed a password.
 */
@Injectable()
export class SignInService {
  constructor(
    private readonly db: Db,
    private readonly tries: Tries,
    private readonly places: KnownPlacesService,
    private readonly sessions: SessionsService,
    private readonly secondFactor: SecondFactorService,
  ) {}

  async signIn(given: Credentials, place: Place): Promise<NewSession> {
    const { username, password } = given;
    const staff = NAME.test(username) ? await memberNamed(this.db, username) : null;
    const pair = `sign-in ${username} ${networkOf(place.address)}`;
    const isKnown = await this.places.isKnown(pair);
    // Before the password is looked at: guesses at the same time cannot outrun the count.
    const may = maySignIn(await this.countTry(username, pair, isKnown));
    const right = await hasHash(password, (may && staff?.passwordHash) || NOBODY);
    if (!staff || !right) throw staffErrors.wrongSignIn();
    const renewed = isOutdated(staff.passwordHash!) ? await hashPassword(password) : null;
    const isUnknown = !isKnown && (await this.sessions.hasBeenHere(staff.accountId));
    const session = await this.db.transaction(async (tx) => {
      await this.admit(tx, staff, given.code ?? '');
      if (renewed) await keepPassword(tx, staff.accountId, renewed);
      const { agent } = place;
      const from = { staffName: username, agent, network: networkOf(place.address), isUnknown };
      return this.sessions.open(staff.accountId, 'staff', from);
    });
    await this.tries.forget(pair);
    await this.places.remember(pair);
    return session;
  }

  private async countTry(username: string, pair: string, isKnown: boolean): Promise<SignInTries> {
    const here = await this.tries.count(pair);
    // What is not looked at anyway counts for nobody else.
    const counts = !isKnown && here <= MOST_HERE;
    return { here, isKnown, elsewhere: counts ? await this.tries.count(`sign-in ${username}`) : 0 };
  }

  /** Whoever disables him, resets him or changes his password at the same time comes before or after: he is locked. */
  private async admit(tx: Tx, seen: StaffMember, code: string): Promise<void> {
    const staff = await lockedMember(tx, seen.accountId);
    const isAsSeen = staff !== null && staff.passwordHash === seen.passwordHash;
    if (!isAsSeen || staff.disabledAt || !(await this.secondFactor.isHis(tx, staff, code)))
      throw staffErrors.wrongSignIn();
  }
}
