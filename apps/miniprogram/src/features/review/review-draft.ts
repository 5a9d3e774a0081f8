import type { Photo } from '../../api/contract';
import { forget, readStored, store } from '../../platform/storage';
import { kept, restored, type KeptDraft, type ReviewDraft } from './review-draft.view';

const KEY = 'review-draft';

/** What was written before the page was left by accident. */
export const keptDraft = (bookingId: string) => restored(readStored<KeptDraft>(KEY), bookingId, Date.now());

/** The last one that was touched is kept. */
export function keepDraft(bookingId: string, draft: ReviewDraft, photos: Photo[]) {
  if (draft.stars === 0 && draft.text === '' && photos.length === 0) return;
  store(KEY, kept({ bookingId, ...draft, photos }, readStored<KeptDraft>(KEY), Date.now()));
}

export const forgetDraft = () => forget(KEY);
