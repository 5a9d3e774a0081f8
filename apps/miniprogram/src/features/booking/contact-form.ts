import type { Booking, Me } from '../../api/contract';
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
  /** Empty: the number the server knows already, shown as `knownPhone`. */
  phone: string;
  address: string;
  note: string;
}

export const UNTOUCHED: TypedContact = { contactName: null, phone: null, address: null, note: null };

/** What the fields show: what was typed, else what is known of the user and of his last booking in this community. */
export function filledContact(typed: TypedContact, me: Me | undefined, last: Booking | undefined, communityId: string): Contact {
  const residency = me?.residencies.find((one) => one.communityId === communityId);
  const lastHere = last?.communityId === communityId ? last.contact?.address : undefined;
  return {
    contactName: typed.contactName ?? me?.contactName ?? last?.contact?.name ?? '',
    phone: typed.phone ?? phoneOfLast(me, last),
    address: typed.address ?? residency?.address ?? lastHere ?? '',
    note: typed.note ?? '',
  };
}

/** The number of the last booking, unless the account has got another one since. */
function phoneOfLast(me: Me | undefined, last: Booking | undefined): string {
  const phone = last?.contact?.phone ?? '';
  const masked = me?.phoneMasked;
  return !masked || (phone.slice(0, 3) === masked.slice(0, 3) && phone.slice(-4) === masked.slice(-4)) ? phone : '';
}

/** The number only the server knows in full, masked; it counts until the user types another. */
export const knownPhone = (typed: TypedContact, shown: Contact, me: Me | undefined): string | null =>
  typed.phone === null && shown.phone === '' ? (me?.phoneMasked ?? null) : null;

export type Field = 'contactName' | 'phone' | 'address';

/** What is missing or wrong, in the order of the form. */
export function contactFaults(contact: Contact, hasKnownPhone: boolean): Partial<Record<Field, string>> {
  const faults: Partial<Record<Field, string>> = {};
  if (!contact.contactName.trim()) faults.contactName = '请填写怎么称呼您';
  if (!contact.phone.trim()) {
    if (!hasKnownPhone) faults.phone = '请填写手机号';
  } else if (!isMobile(contact.phone)) {
    faults.phone = '手机号应该是 1 开头的 11 位数字，请再看看';
  }
  if (!contact.address.trim()) faults.address = '请填写楼号和门牌号';
  return faults;
}

const FIELDS: Field[] = ['contactName', 'phone', 'address'];

export const firstFault = (faults: Partial<Record<Field, string>>) => FIELDS.find((field) => faults[field]) ?? null;

/** As the server gets it. */
export function sentContact({ contactName, phone, address, note }: Contact) {
  return {
    contactName: contactName.trim(),
    phone: phone.trim() ? plainMobile(phone) : undefined,
    address: address.trim(),
    note: note.trim() || undefined,
  };
}
