import type { Photo } from '../../api/contract';

/** What was typed into a form about a booking, and the pictures in its pickers, as they lie on the phone. */
export interface KeptForm<T> {
  bookingId: string;
  typed: T;
  photos: Record<string, readonly Photo[]>;
  /** When the first of the pictures came. */
  at: number;
}

/** The server clears away pictures that no form has taken for a day. */
export const PHOTOS_LIVE_MS = 20 * 3600_000;

/** What was written about this booking; nothing of another one, and no picture that the server has forgotten. */
export function restored<T>(kept: KeptForm<T> | null, bookingId: string, now: number): Restored<T> {
  if (kept?.bookingId !== bookingId) return { typed: null, photos: {} };
  return { typed: kept.typed, photos: now - kept.at < PHOTOS_LIVE_MS ? kept.photos : {} };
}

export interface Restored<T> {
  typed: T | null;
  photos: Partial<Record<string, readonly Photo[]>>;
}

/** What to keep from now on. Pictures age from when they came, not from the last letter typed. */
export function kept<T>(form: Omit<KeptForm<T>, 'at'>, before: KeptForm<T> | null, now: number): KeptForm<T> {
  const hadPhotos = before?.bookingId === form.bookingId && count(before.photos) > 0;
  return { ...form, at: hadPhotos ? before.at : now };
}

const count = (photos: KeptForm<unknown>['photos']) => Object.values(photos).flat().length;
