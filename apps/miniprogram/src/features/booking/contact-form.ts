import type { KeptContact, Me } from '../../api/contract';
import { phoneNumber } from '../../shared/format/phone';
import { written } from '../../shared/format/written';

/** What the user typed; null where he has not touched the field. */
export interface TypedContact {
  contactName: string | null;
  phone: string | null;
  address: string | null;
  note: string | null;
}

export interface Contact {
  contactName: string;
  phone: string;
  address: string;
  note: string;
}

export const UNTOUCHED: TypedContact = { contactName: null, phone: null, address: null, note: null };

/** 常用地址 of a community, the one used last first. A server of the version before tells none. */
export const keptContacts = ({ contacts = [] }: Partial<Pick<Me, 'contacts'>>, communityId: string) =>
  contacts.filter((one) => one.communityId === communityId);

/** What the fields show: what was typed, else what he booked with last in this community, else what is known of him. */
export function filledContact(typed: TypedContact, me: Me, communityId: string): Contact {
  const [last] = keptContacts(me, communityId);
  const residency = me.residencies.find((one) => one.communityId === communityId);
  return {
    contactName: typed.contactName ?? last?.name ?? me.contactName ?? '',
    phone: typed.phone ?? last?.phone ?? me.phone ?? '',
    address: typed.address ?? last?.address ?? residency?.address ?? '',
    note: typed.note ?? '',
  };
}

/** What one tap on a kept contact types; the words to the engineer stay. */
export const picked = ({ name, phone, address }: KeptContact) => ({ contactName: name, phone, address });

export const isFilledWith = (contact: Contact, { name, phone, address }: KeptContact) =>
  contact.contactName === name && contact.phone === phone && contact.address === address;

export type Field = 'contactName' | 'phone' | 'address';

/** What is missing or wrong, in the order of the form. */
export function contactFaults(contact: Contact): Partial<Record<Field, string>> {
  const faults: Partial<Record<Field, string>> = {};
  if (!written(contact.contactName)) faults.contactName = '请填写怎么称呼您';
  if (!written(contact.phone)) faults.phone = '请填写手机号';
  else if (!phoneNumber(contact.phone)) faults.phone = '这个号码好像不对，请再看看。手机填 11 位，座机要带区号';
  if (!written(contact.address)) faults.address = '请填写楼号和门牌号';
  return faults;
}

const FIELDS: Field[] = ['contactName', 'phone', 'address'];

export const firstFault = (faults: Partial<Record<Field, string>>) => FIELDS.find((field) => faults[field]) ?? null;

/** As the server gets it. */
export function sentContact({ contactName, phone, address, note }: Contact) {
  return {
    contactName: written(contactName),
    phone: phoneNumber(phone) ?? phone,
    address: written(address),
    note: written(note) || undefined,
  };
}
