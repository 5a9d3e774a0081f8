import type { Photo, ReviewTag } from '../../api/contract';

export interface ReviewDraft {
  stars: number;
  tags: ReviewTag[];
  text: string;
}

export const EMPTY_DRAFT: ReviewDraft = { stars: 0, tags: [], text: '' };

/** A draft as it lies on the phone. */
export interface KeptDraft extends ReviewDraft {
  bookingId: string;
  photos: Photo[];
  /** When the first of the pictures came. */
  at: number;
}

/** The server clears away pictures that no form has taken for a day. */
const PHOTOS_LIVE_MS = 20 * 3600_000;

/** What was written about this visit; nothing of another one, and no picture that the server has forgotten. */
export function restored(kept: KeptDraft | null, bookingId: string, now: number) {
  if (kept?.bookingId !== bookingId) return { draft: EMPTY_DRAFT, photos: [] };
  const { stars, tags, text, photos, at } = kept;
  return { draft: { stars, tags, text }, photos: now - at < PHOTOS_LIVE_MS ? photos : [] };
}

/** What to keep from now on. Pictures age from when they came, not from the last letter typed. */
export function kept(
  draft: ReviewDraft & Pick<KeptDraft, 'bookingId' | 'photos'>,
  before: KeptDraft | null,
  now: number,
) {
  const same = before?.bookingId === draft.bookingId && before.photos.length > 0;
  return { ...draft, at: same ? before.at : now } satisfies KeptDraft;
}
