import { useEffect, useState } from 'react';
import type { Photo } from '../../api/contract';
import type { FormDrafts } from './form-draft';

interface Form<T> {
  bookingId: string;
  empty: T;
  /** What was typed before the page was left. */
  typed: T | null;
  /** What has been uploaded counts as written. The same object as long as they are the same pictures. */
  photos: Record<string, readonly Photo[]>;
}

/** What is being written into a form, and how to change a part of it; whatever there is, is kept. */
export function useDraftedForm<T>(drafts: FormDrafts<T>, { bookingId, empty, typed, photos }: Form<T>) {
  const [draft, setDraft] = useState(typed ?? empty);
  useEffect(() => {
    if (draft !== empty || Object.values(photos).flat().length > 0) drafts.keep(bookingId, draft, photos);
  }, [drafts, bookingId, empty, draft, photos]);
  return { draft, change: (part: Partial<T>) => setDraft((known) => ({ ...known, ...part })) };
}
