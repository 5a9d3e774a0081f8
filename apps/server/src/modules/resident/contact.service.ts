import { Injectable } from '@nestjs/common';
import { Clock } from '../../foundation/clock/clock.js';
import { Db, Tx } from '../../foundation/database/db.js';
import { newId } from '../../foundation/ids/ids.js';
import { Sealer } from '../../foundation/secrets/sealer.js';
import { KeptContact, Residency } from './resident.entity.js';
import { residentErrors } from './resident.errors.js';
import { ContactDetails, ResidentService } from './resident.service.js';
import { isSameDoor, MOST_CONTACTS } from './rules/same-door.js';

export interface Contact extends ContactDetails {
  id: string;
  communityId: string;
}

/** The one that is changed, and the rest of his. */
interface Held {
  before: Contact;
  others: Contact[];
}

type Where = Pick<KeptContact, 'residentId' | 'communityId'>;

/** 常用地址: whom to call and where to go, a door once in its community. All changes are under the resident's lock. */
@Injectable()
export class ContactService {
  constructor(
    private readonly db: Db,
    private readonly residents: ResidentService,
    private readonly sealer: Sealer,
    private readonly clock: Clock,
  ) {}

  /** His own, the one used last first. */
  async of(residentId: string, from: Db | Tx = this.db): Promise<Contact[]> {
    const rows = await from
      .repository(KeptContact)
      .find({ where: { residentId }, order: { usedAt: 'DESC', id: 'DESC' } });
    return rows.map(({ id, communityId, contactSealed }) => ({
      id,
      communityId,
      ...(JSON.parse(this.sealer.open(contactSealed)) as ContactDetails),
    }));
  }

  /** What a booking was made with. Where there is no room, it takes that of the one unused for longest. */
  async remember(tx: Tx, residentId: string, communityId: string, contact: ContactDetails): Promise<void> {
    await this.residents.rememberContact(tx, residentId, communityId, contact);
    const known = await this.of(residentId, tx);
    const same = sameOf(known, communityId, contact);
    if (!same && known.length >= MOST_CONTACTS)
      await tx.repository(KeptContact).delete({ id: known[known.length - 1].id });
    await this.put(tx, { residentId, communityId }, contact, same);
  }

  /** Keeps one by hand; a door that is kept already gets what is said of it now. */
  async keep(residentId: string, communityId: string, contact: ContactDetails): Promise<void> {
    await this.db.transaction(async (tx) => {
      await this.residents.lock(tx, residentId);
      if (!(await this.residents.isMember(residentId, communityId))) throw residentErrors.notMember();
      const known = await this.of(residentId, tx);
      const same = sameOf(known, communityId, contact);
      if (!same && known.length >= MOST_CONTACTS) throw residentErrors.tooManyContacts();
      await this.put(tx, { residentId, communityId }, contact, same);
    });
  }

  /** One that becomes the door of another takes its place. */
  async change(residentId: string, id: string, contact: ContactDetails): Promise<void> {
    await this.db.transaction(async (tx) => {
      const { before, others } = await this.held(tx, residentId, id);
      const same = sameOf(others, before.communityId, contact);
      if (same) await tx.repository(KeptContact).delete({ id: same.id });
      await tx.repository(KeptContact).update({ id }, { contactSealed: this.seal(contact) });
      await this.correctHome(tx, residentId, before, contact.address);
    });
  }

  /** Forgets one, also as what the next form is filled with. */
  async remove(residentId: string, id: string): Promise<void> {
    await this.db.transaction(async (tx) => {
      const { before } = await this.held(tx, residentId, id);
      await tx.repository(KeptContact).delete({ id });
      await this.correctHome(tx, residentId, before, null);
    });
  }

  private async held(tx: Tx, residentId: string, id: string): Promise<Held> {
    await this.residents.lock(tx, residentId);
    const known = await this.of(residentId, tx);
    const before = known.find((contact) => contact.id === id);
    if (!before) throw residentErrors.contactUnknown();
    return { before, others: known.filter((contact) => contact !== before) };
  }

  private async put(tx: Tx, where: Where, contact: ContactDetails, same: Contact | undefined): Promise<void> {
    const now = { contactSealed: this.seal(contact), usedAt: this.clock.now() };
    if (same) await tx.repository(KeptContact).update({ id: same.id }, now);
    else await tx.insert(KeptContact, { id: newId(), ...where, ...now });
  }

  /** The address that the residency keeps of the last booking goes along with its contact. */
  private async correctHome(tx: Tx, residentId: string, before: Contact, address: string | null): Promise<void> {
    const where = { residentId, communityId: before.communityId };
    const home = await tx.repository(Residency).findOneBy(where);
    if (!home?.addressSealed || !isSameDoor(this.sealer.open(home.addressSealed), before.address)) return;
    await tx
      .repository(Residency)
      .update(where, { addressSealed: address === null ? null : this.sealer.seal(address) });
  }

  private seal({ name, phone, address }: ContactDetails): Buffer {
    return this.sealer.seal(JSON.stringify({ name: name.trim(), phone, address: address.trim() }));
  }
}

const sameOf = (known: Contact[], communityId: string, { address }: ContactDetails) =>
  known.find((each) => each.communityId === communityId && isSameDoor(each.address, address));
