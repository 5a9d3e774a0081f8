import { useEffect } from 'react';
import { create } from 'zustand';
import type { Me } from '../../api/contract';
import { readStored, store } from '../../platform/storage';
import { communityIn } from './community.view';

const KEY = 'community';

interface CurrentCommunity {
  /** The community the home page shows, or null before one is known. */
  id: string | null;
  /** Shows it now and from now on. */
  show(id: string | null): void;
  /** Shows what may not exist: nothing is remembered. */
  look(id: string): void;
  /** Back to what is remembered. */
  back(): void;
}

export const useCurrentCommunity = create<CurrentCommunity>((set) => ({
  id: readStored<string>(KEY),
  show: (id) => {
    store(KEY, id ?? '');
    set({ id });
  },
  look: (id) => set({ id }),
  back: () => set({ id: readStored<string>(KEY) }),
}));

export const defaultCommunity = (me: Me | undefined) =>
  me?.residencies.find((residency) => residency.isDefault)?.communityId ?? me?.residencies[0]?.communityId ?? null;

/** What the home page shows: what was chosen last, else the user's own default. */
export const shownCommunity = (chosen: string | null, me: Me | undefined) => chosen ?? defaultCommunity(me);

/** The link that opened the page may name the community to show. */
export function useLinkedCommunity(param: string) {
  const look = useCurrentCommunity((state) => state.look);
  const back = useCurrentCommunity((state) => state.back);
  const linked = communityIn(param);
  useEffect(() => {
    if (!linked) return;
    look(linked);
    // With the page goes what was not found; what was found is remembered by then.
    return back;
  }, [linked, look, back]);
}

/** What was found is shown from now on; `shown` is what was asked for. */
export function useRemembered(found: string | undefined, shown: string | null) {
  const { id, show } = useCurrentCommunity();
  useEffect(() => {
    if (found && id !== null && id === shown) show(found);
  }, [found, shown, id, show]);
}
