import type { Me } from '../../api/contract';
import { isMobile, plainMobile } from '../../shared/format/mobile';

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

/** What the fields show: what was typed, else what is known of the user from his last booking. */
export function filledContact(typed: TypedContact, me: Me, communityId: string): Contact {
  const residency = me.residencies.find((one) => one.communityId === communityId);
  return {
    contactName: typed.contactName ?? me.contactName ?? '',
    phone: typed.phone ?? me.phone ?? '',
    address: typed.address ?? residency?.address ?? '',
    note: typed.note ?? '',
  };
}

export type Field = 'contactName' | 'phone' | 'address';

/** What is missing or wrong, in the order of the form. */
export function contactFaults(contact: Contact): Partial<Record<Field, string>> {
  const faults: Partial<Record<Field, string>> = {};
  if (!contact.contactName.trim()) faults.contactName = '请填写怎么称呼您';
  if (!contact.phone.trim()) faults.phone = '请填写手机号';
  else if (!isMobile(contact.phone)) faults.phone = '手机号应该是 1 开头的 11 位数字，请再看看';
  if (!contact.address.trim()) faults.address = '请填写楼号和门牌号';
  return faults;
}

const FIELDS: Field[] = ['contactName', 'phone', 'address'];

export const firstFault = (faults: Partial<Record<Field, string>>) => FIELDS.find((field) => faults[field]) ?? null;

/** As the server gets it. */
export function sentContact({ contactName, phone, address, note }: Contact) {
  return {
    contactName: contactName.trim(),
    phone: plainMobile(phone),
    address: address.trim(),
    note: note.trim() || undefined,
  };
}
