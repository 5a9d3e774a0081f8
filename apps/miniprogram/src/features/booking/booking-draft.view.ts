import { UNTOUCHED, type TypedContact } from './contact-form';

/** Who is called is the same wherever he books; flat and words to the engineer are typed for one community. */
export interface BookingDrafts {
  person: Pick<TypedContact, 'contactName' | 'phone'>;
  places: Record<string, Pick<TypedContact, 'address' | 'note'>>;
}

export const NO_DRAFTS: BookingDrafts = { person: { contactName: null, phone: null }, places: {} };

/** As many communities as anybody belongs to. */
const MOST = 5;

/** What lies on the phone; what a version of before left there says nothing of its place and is not shown anywhere. */
export const readDrafts = (kept: Partial<BookingDrafts> | null): BookingDrafts =>
  kept?.person && kept.places ? { person: kept.person, places: kept.places } : NO_DRAFTS;

/** What the form of a community shows as typed. */
export const typedFor = ({ person, places }: BookingDrafts, communityId: string): TypedContact => ({
  ...UNTOUCHED,
  ...person,
  ...places[communityId],
});

export function withTyped(drafts: BookingDrafts, communityId: string, change: Partial<TypedContact>): BookingDrafts {
  const { contactName, phone, address, note } = { ...typedFor(drafts, communityId), ...change };
  const others = Object.entries(drafts.places).filter(([id]) => id !== communityId);
  const places = Object.fromEntries([...others.slice(-(MOST - 1)), [communityId, { address, note }]]);
  return { person: { contactName, phone }, places };
}

/** It has become a booking: the server knows the rest. */
export function withoutPlace({ places }: BookingDrafts, communityId: string): BookingDrafts {
  return { ...NO_DRAFTS, places: Object.fromEntries(Object.entries(places).filter(([id]) => id !== communityId)) };
}
