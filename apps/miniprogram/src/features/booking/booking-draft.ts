import { create } from 'zustand';
import { forget, readStored, store } from '../../platform/storage';
import { UNTOUCHED, type TypedContact } from './contact-form';

const KEY = 'booking-draft';

interface BookingDraft {
  typed: TypedContact;
  type(change: Partial<TypedContact>): void;
  clear(): void;
}

/** What was typed outlives the page, a closed program and a broken network, until it has become a booking. */
export const useBookingDraft = create<BookingDraft>((set, get) => ({
  typed: { ...UNTOUCHED, ...readStored<TypedContact>(KEY) },
  type: (change) => {
    const typed = { ...get().typed, ...change };
    store(KEY, typed);
    set({ typed });
  },
  clear: () => {
    forget(KEY);
    set({ typed: UNTOUCHED });
  },
}));
