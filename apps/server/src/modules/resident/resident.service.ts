import { Injectable } from '@nestjs/common';
import { Clock } from '../../foundation/clock/clock.js';
import { Db, Tx } from '../../foundation/database/db.js';
import { Sealer } from '../../foundation/secrets/sealer.js';
import { CommunityService } from '../community/community.service.js';
import { KeptContact, Residency, Resident } from './resident.entity.js';
import { residentErrors } from './resident.errors.js';
import { lockResident, makeResident, setDefault } from './resident.queries.js';
import { mayBelong } from './rules/may-belong.js';

export interface ContactDetails {
  name: string;
  phone: string;
  address: string;
}

type LeaveCheck = (residentId: string, communityId: string) => Promise<'hasOpenBookings' | 'isButlerCommunity' | null>;

/** Residents and the communities they belong to. */
@Injectable()
export class ResidentService {
  private readonly leaveChecks: LeaveCheck[] = [];

  constructor(
    private readonly db: Db,
    private readonly communities: CommunityService,
    private readonly sealer: Sealer,
    private readonly clock: Clock,
  ) {}

  /** Later modules say here what keeps a resident in a community. */
  beforeLeaving(check: LeaveCheck): void {
    this.leaveChecks.push(check);
  }

  async find(id: string): Promise<Resident | null> {
    return this.db.repository(Resident).findOneBy({ id });
  }

  async residencies(id: string): Promise<Residency[]> {
    return this.db
      .repository(Residency)
      .find({ where: { residentId: id }, order: { since: 'ASC', communityId: 'ASC' } });
  }

  async isMember(id: string, communityId: string): Promise<boolean> {
    return this.db.repository(Residency).existsBy({ residentId: id, communityId });
  }

  /**
   * Makes him a member of a community in the running transaction; the first one becomes the default. Again changes nothing.
   * The resident's row is locked, so that the cap holds under any number of taps at once.
   */
  async addResidency(tx: Tx, id: string, communityId: string): Promise<void> {
    await this.lock(tx, id);
    const communityIds = (await this.residencies(id)).map((residency) => residency.communityId);
    const refusal = mayBelong(communityIds, communityId);
    if (refusal) throw residentErrors[refusal]();
    if (communityIds.includes(communityId)) return;
    await tx.insert(Residency, {
      residentId: id,
      communityId,
      isDefault: communityIds.length === 0 ? 1 : null,
      addressSealed: null,
      since: this.clock.now(),
    });
  }

  async becomeMember(id: string, communityId: string): Promise<void> {
    await this.db.transaction(async (tx) =>
      this.addResidency(tx, id, (await this.communities.hold(tx, communityId)).id),
    );
  }

  async makeDefault(id: string, communityId: string): Promise<void> {
    await this.db.transaction(async (tx) => {
      await this.lock(tx, id);
      if (!(await tx.repository(Residency).existsBy({ residentId: id, communityId }))) throw residentErrors.notMember();
      await setDefault(tx, id, communityId);
    });
  }

  /** Leaves a community, and with it what he kept of doors there; the oldest of the others becomes the default. */
  async leave(id: string, communityId: string): Promise<void> {
    await this.db.transaction(async (tx) => {
      await this.lock(tx, id);
      const residency = await tx.repository(Residency).findOneBy({ residentId: id, communityId });
      if (!residency) throw residentErrors.notMember();
      for (const check of this.leaveChecks) {
        const refusal = await check(id, communityId);
        if (refusal) throw residentErrors[refusal]();
      }
      await tx.repository(Residency).delete({ residentId: id, communityId });
      await tx.repository(KeptContact).delete({ residentId: id, communityId });
      const [next] = await this.residencies(id);
      if (residency.isDefault && next)
        await tx.repository(Residency).update({ residentId: id, communityId: next.communityId }, { isDefault: 1 });
    });
  }

  async setLargeFont(id: string, largeFont: boolean): Promise<void> {
    await this.db.transaction(async (tx) => {
      await this.lock(tx, id);
      await tx.repository(Resident).update({ id }, { largeFont: largeFont ? 1 : 0 });
    });
  }

  async setPhone(id: string, phone: string): Promise<void> {
    await this.db.transaction(async (tx) => {
      await this.lock(tx, id);
      await tx.repository(Resident).update({ id }, { phoneSealed: this.sealer.seal(phone) });
    });
  }

  /** Keeps what a booking was made with, so that the next form is filled already. Under the resident's lock. */
  async rememberContact(tx: Tx, id: string, communityId: string, contact: ContactDetails): Promise<void> {
    await tx
      .repository(Resident)
      .update(
        { id },
        { phoneSealed: this.sealer.seal(contact.phone), contactNameSealed: this.sealer.seal(contact.name) },
      );
    await tx
      .repository(Residency)
      .update({ residentId: id, communityId }, { addressSealed: this.sealer.seal(contact.address) });
  }

  /**
   * Locks the resident's row, making it for a first-time resident. Whoever changes where he belongs or who his butler is
   * takes this lock first.
   */
  async lock(tx: Tx, id: string): Promise<void> {
    if (await lockResident(tx, id)) return;
    await makeResident(this.db, id, this.clock.now());
    await lockResident(tx, id);
  }
}
