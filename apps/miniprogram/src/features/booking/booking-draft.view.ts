import type { Photo } from '../../api/contract';
import { PHOTOS_LIVE_MS } from '../photo/form-draft.view';
import { UNTOUCHED, type TypedContact } from './contact-form';

/** As many as the server takes with one booking. */
export const MOST_FAULT_PHOTOS = 3;

interface Place extends Pick<TypedContact, 'address' | 'note'> {
  /** Pictures of what is broken that have been uploaded, and when the first of them came. */
  photos?: { items: readonly Photo[]; at: number };
}

/** Who is called is the same wherever he books; flat, words to the engineer and pictures are of one community. */
export interface BookingDrafts {
  person: Pick<TypedContact, 'contactName' | 'phone'>;
  places: Record<string, Place>;
}

export const NO_DRAFTS: BookingDrafts = { person: { contactName: null, phone: null }, places: {} };

/** As many communities as anybody belongs to. */
const MOST = 5;

/** What lies on the phone; what a version of before left there says nothing of its place and is not shown anywhere. */
export const readDrafts = (kept: Partial<BookingDrafts> | null): BookingDrafts =>
  kept?.person && kept.places ? { person: kept.person, places: kept.places } : NO_DRAFTS;

/** What the form of a community shows as typed. */
export function typedFor({ person, places }: BookingDrafts, communityId: string): TypedContact {
  const { address, note } = places[communityId] ?? UNTOUCHED;
  return { ...UNTOUCHED, ...person, address, note };
}

/** The pictures that wait for a booking in a community; the server has forgotten older ones. */
export function photosFor({ places }: BookingDrafts, communityId: string, now: number): readonly Photo[] {
  const kept = places[communityId]?.photos;
  return kept && now - kept.at < PHOTOS_LIVE_MS ? kept.items : [];
}

export function withTyped(drafts: BookingDrafts, communityId: string, change: Partial<TypedContact>): BookingDrafts {
  const { contactName, phone, address, note } = { ...typedFor(drafts, communityId), ...change };
  return withPlace({ ...drafts, person: { contactName, phone } }, communityId, { address, note });
}

/** Pictures age from when the first one came. */
export function withPhotos(
  drafts: BookingDrafts,
  communityId: string,
  items: readonly Photo[],
  now: number,
): BookingDrafts {
  const before = drafts.places[communityId]?.photos;
  const at = before && before.items.length > 0 ? before.at : now;
  return withPlace(drafts, communityId, { photos: { items, at } });
}

function withPlace({ person, places }: BookingDrafts, communityId: string, change: Partial<Place>): BookingDrafts {
  const { address = null, note = null, photos } = { ...places[communityId], ...change };
  const others = Object.entries(places).filter(([id]) => id !== communityId);
  const touched: [string, Place] = [communityId, { address, note, ...(photos && { photos }) }];
  return { person, places: Object.fromEntries([...others.slice(-(MOST - 1)), touched]) };
}

/** It has become a booking: the server knows the rest. */
export function withoutPlace({ places }: BookingDrafts, communityId: string): BookingDrafts {
  return { ...NO_DRAFTS, places: Object.fromEntries(Object.entries(places).filter(([id]) => id !== communityId)) };
}
