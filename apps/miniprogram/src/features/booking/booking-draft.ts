import { useMemo } from 'react';
import { create } from 'zustand';
import type { Photo } from '../../api/contract';
import { serverNow } from '../../platform/clock';
import { forget, readStored, store } from '../../platform/storage';
import {
  NO_DRAFTS,
  readDrafts,
  typedFor,
  withoutPlace,
  withPhotos,
  withTyped,
  type BookingDrafts,
} from './booking-draft.view';
import type { TypedContact } from './contact-form';

const KEY = 'booking-draft';

interface BookingDraft {
  drafts: BookingDrafts;
  type(communityId: string, change: Partial<TypedContact>): void;
  keepPhotos(communityId: string, photos: readonly Photo[]): void;
  /** It has become a booking. */
  clear(communityId: string): void;
  clearAll(): void;
}

/** What was typed outlives the page, a closed program and a broken network, until it has become a booking. */
export const useBookingDraft = create<BookingDraft>((set, get) => {
  const keep = (drafts: BookingDrafts) => {
    store(KEY, drafts);
    set({ drafts });
  };
  return {
    drafts: readDrafts(readStored<BookingDrafts>(KEY)),
    type: (communityId, change) => keep(withTyped(get().drafts, communityId, change)),
    keepPhotos: (communityId, photos) => keep(withPhotos(get().drafts, communityId, photos, serverNow().getTime())),
    clear: (communityId) => keep(withoutPlace(get().drafts, communityId)),
    clearAll: () => {
      forget(KEY);
      set({ drafts: NO_DRAFTS });
    },
  };
});

/** What was typed for a booking in a community. */
export function useTyped(communityId: string): TypedContact {
  const drafts = useBookingDraft((state) => state.drafts);
  return useMemo(() => typedFor(drafts, communityId), [drafts, communityId]);
}
