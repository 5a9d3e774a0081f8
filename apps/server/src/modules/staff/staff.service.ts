import { Injectable } from '@nestjs/common';
import { StaffRole } from '../../foundation/auth/session-reader.js';
import { Clock } from '../../foundation/clock/clock.js';
import { isDuplicate } from '../../foundation/database/database-errors.js';
import { Db, Tx } from '../../foundation/database/db.js';
import { IdentityService } from '../identity/identity.service.js';
import { SessionsService } from '../identity/sessions.service.js';
import { hashPassword } from './passwords.js';
import { StaffMember } from './staff.entity.js';
import { staffErrors } from './staff.errors.js';
import {
  demoMembers,
  endLinks,
  forgetWayIn,
  lockedMembers,
  memberNamed,
  memberOf,
  setDisabled,
} from './staff.queries.js';

interface NewStaff {
  username: string;
  fullName: string;
  role: StaffRole;
}

/** Who works in the console. */
@Injectable()
export class StaffService {
  constructor(
    private readonly db: Db,
    private readonly identity: IdentityService,
    private readonly sessions: SessionsService,
    private readonly clock: Clock,
  ) {}

  /** Somebody who comes in with a link. Returns the id of his account; 409 when the name is taken: its key decides. */
  async add(staff: NewStaff): Promise<string> {
    return this.keep(staff, { passwordHash: null, demo: 0 });
  }

  /** Somebody of the demo: a password and no second factor. */
  async addForDemo(username: string, password: string, role: StaffRole): Promise<string> {
    return this.keep({ username, fullName: username, role }, { passwordHash: await hashPassword(password), demo: 1 });
  }

  /** 404 when there is nobody of this name. */
  async named(username: string): Promise<StaffMember> {
    const member = await memberNamed(this.db, username);
    if (!member) throw staffErrors.unknown();
    return member;
  }

  async one(accountId: string): Promise<StaffMember> {
    const member = await memberOf(this.db, accountId);
    if (!member) throw staffErrors.unknown();
    return member;
  }

  /** His next request is refused. 409 when nobody who can sign in would be left among the administrators. */
  async disable(accountId: string): Promise<void> {
    await this.db.transaction(async (tx) => {
      await this.keepAnAdmin(tx, accountId);
      await setDisabled(tx, accountId, this.clock.now());
      await this.lockOut(tx, accountId);
    });
  }

  async enable(accountId: string): Promise<void> {
    await this.one(accountId);
    await this.db.transaction((tx) => setDisabled(tx, accountId, null));
  }

  /** Neither password nor second factor nor session any more: he comes in with a new link. */
  async reset(accountId: string): Promise<void> {
    await this.one(accountId);
    await this.db.transaction(async (tx) => {
      await forgetWayIn(tx, accountId);
      await this.lockOut(tx, accountId);
    });
  }

  /** Another role from the next request on. */
  async changeRole(accountId: string, role: StaffRole): Promise<void> {
    await this.db.transaction(async (tx) => {
      if (role !== 'admin') await this.keepAnAdmin(tx, accountId);
      for (const before of await this.sessions.rolesOf(accountId)) await this.identity.withdraw(tx, accountId, before);
      await this.identity.grant(tx, accountId, role);
    });
  }

  /** Names of the demo's staff: with them no server starts that is none. */
  async demoNames(): Promise<string[]> {
    return (await demoMembers(this.db)).map(({ username }) => username);
  }

  private async keep({ username, fullName, role }: NewStaff, more: Pick<StaffMember, 'passwordHash' | 'demo'>) {
    const member = {
      username,
      fullName,
      totpSealed: null,
      totpStep: null,
      createdAt: this.clock.now(),
      disabledAt: null,
    };
    return this.db.transaction(async (tx) => {
      const accountId = await this.identity.createStaff(tx, role);
      await tx.insert(StaffMember, { accountId, ...member, ...more }).catch((error: unknown) => {
        throw isDuplicate(error) ? staffErrors.nameTaken() : error;
      });
      return accountId;
    });
  }

  private async lockOut(tx: Tx, accountId: string): Promise<void> {
    await this.sessions.revokeAll(tx, accountId);
    await endLinks(tx, accountId, this.clock.now());
  }

  /** All of the staff are locked: two administrators who disable each other come one after the other. */
  private async keepAnAdmin(tx: Tx, accountId: string): Promise<void> {
    const all = await lockedMembers(tx);
    if (!all.some((each) => each.accountId === accountId)) throw staffErrors.unknown();
    const roles = await this.sessions.rolesOfAll(all.map((each) => each.accountId));
    const isAdmin = (id: string) => roles.get(id)!.includes('admin');
    const isOneLeft = all.some(({ accountId: id, isAble }) => id !== accountId && isAble && isAdmin(id));
    if (!isOneLeft && isAdmin(accountId)) throw staffErrors.lastAdmin();
  }
}
