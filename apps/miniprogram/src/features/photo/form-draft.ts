import type { Photo } from '../../api/contract';
import { serverNow } from '../../platform/clock';
import { forget, readStored, store } from '../../platform/storage';
import { kept, restored, type KeptForm, type Restored } from './form-draft.view';

/** What was written before a page was left by accident. Of each kind of form the last one that was touched is kept. */
export const formDrafts = <T>(key: string) => ({
  of: (bookingId: string): Restored<T> => restored(readStored<KeptForm<T>>(key), bookingId, serverNow().getTime()),
  keep(bookingId: string, typed: T, photos: Record<string, readonly Photo[]>) {
    store(key, kept({ bookingId, typed, photos }, readStored<KeptForm<T>>(key), serverNow().getTime()));
  },
  forget(bookingId: string) {
    if (readStored<KeptForm<T>>(key)?.bookingId === bookingId) forget(key);
  },
});

export type FormDrafts<T> = ReturnType<typeof formDrafts<T>>;
