import { Injectable } from '@nestjs/common';
import { tell } from '../../foundation/audit/trail.js';
import { isStaffRole, type StaffRole } from '../../foundation/auth/permissions.js';
import { Clock } from '../../foundation/clock/clock.js';
import { isDuplicate } from '../../foundation/database/database-errors.js';
import { Db, Tx } from '../../foundation/database/db.js';
import { IdentityService } from '../identity/identity.service.js';
import { SessionsService } from '../identity/sessions.service.js';
import { hashPassword } from './passwords.js';
import { RegionService } from './region.service.js';
import { StaffMember } from './staff.entity.js';
import { STAFF_FIELDS } from './staff.fields.js';
import { staffErrors } from './staff.errors.js';
import {
  demoMembers,
  endLinks,
  forgetWayIn,
  lockedMember,
  lockedMembers,
  memberNamed,
  memberOf,
  setDisabled,
} from './staff.queries.js';

interface NewStaff {
  username: string;
  fullName: string;
  role: StaffRole;
  /** Of who looks after a region. */
  divisions?: string[];
}

/** Who works in the console. */
@Injectable()
export class StaffService {
  constructor(
    private readonly db: Db,
    private readonly identity: IdentityService,
    private readonly sessions: SessionsService,
    private readonly regions: RegionService,
    private readonly clock: Clock,
  ) {}

  /** Somebody who comes in with a link. Returns the id of his account; 409 when the name is taken: its key decides. */
  async add(staff: NewStaff): Promise<string> {
    return this.keep(staff, { passwordHash: null, demo: 0 });
  }

  /** Somebody of the demo: a password and no second factor. */
  async addForDemo(username: string, password: string, role: StaffRole, divisions?: string[]): Promise<string> {
    const staff = { username, fullName: username, role, divisions };
    return this.keep(staff, { passwordHash: await hashPassword(password), demo: 1 });
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
      tell(STAFF_FIELDS, { mayEnter: !(await memberOf(tx, accountId))?.disabledAt }, { mayEnter: false });
      await setDisabled(tx, accountId, this.clock.now());
      await this.lockOut(tx, accountId);
    });
  }

  async enable(accountId: string): Promise<void> {
    await this.db.transaction(async (tx) => {
      tell(STAFF_FIELDS, { mayEnter: !(await this.locked(tx, accountId)).disabledAt }, { mayEnter: true });
      await setDisabled(tx, accountId, null);
    });
  }

  /** Neither password nor second factor nor session any more: he comes in with a new link. */
  async reset(accountId: string): Promise<void> {
    await this.db.transaction(async (tx) => {
      const { passwordHash, totpSealed } = await this.locked(tx, accountId);
      const before = { hasPassword: passwordHash !== null, hasSecondFactor: totpSealed !== null };
      tell(STAFF_FIELDS, before, { hasPassword: false, hasSecondFactor: false });
      await forgetWayIn(tx, accountId);
      await this.lockOut(tx, accountId);
    });
  }

  /** Another role, or another region, from the next request on. */
  async changeRole(accountId: string, { role, divisions }: Pick<NewStaff, 'role' | 'divisions'>): Promise<void> {
    await this.db.transaction(async (tx) => {
      if (role !== 'admin') await this.keepAnAdmin(tx, accountId);
      else await this.locked(tx, accountId);
      const [before] = (await this.sessions.rolesOfAll([accountId])).get(accountId)!.filter(isStaffRole);
      const gone = await this.regions.codes(accountId);
      await this.identity.changeStaffRole(tx, accountId, role);
      await this.regions.give(tx, accountId, role, divisions);
      const is = { role, divisions: await this.regions.codes(accountId) };
      tell(STAFF_FIELDS, { role: before, divisions: gone }, is);
    });
  }

  /** Names of the demo's staff: with them no server starts that is none. */
  async demoNames(): Promise<string[]> {
    return (await demoMembers(this.db)).map(({ username }) => username);
  }

  private async keep(
    { username, fullName, role, divisions }: NewStaff,
    more: Pick<StaffMember, 'passwordHash' | 'demo'>,
  ) {
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
      await this.regions.give(tx, accountId, role, divisions);
      const made = { username, fullName, role, divisions: await this.regions.codes(accountId), mayEnter: true };
      tell(STAFF_FIELDS, null, made);
      return accountId;
    });
  }

  private async locked(tx: Tx, accountId: string): Promise<StaffMember> {
    const member = await lockedMember(tx, accountId);
    if (!member) throw staffErrors.unknown();
    return member;
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
