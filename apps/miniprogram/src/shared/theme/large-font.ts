import { create } from 'zustand';
import { textScale } from '../../platform/device';
import { readStored, store } from '../../platform/storage';

const KEY = 'large-font';

/** Who has set his phone's text this much bigger wants ours bigger too, until he says otherwise. */
const BIG_TEXT = 1.2;

interface LargeFont {
  on: boolean;
  /** Whether the user has decided himself, on this phone. */
  chosen: boolean;
  choose(on: boolean): void;
  /** What the server remembers from another phone; it yields to a choice made here. */
  adopt(on: boolean): void;
}

const stored = readStored<boolean>(KEY);

export const useLargeFont = create<LargeFont>((set, get) => ({
  on: stored ?? textScale() >= BIG_TEXT,
  chosen: stored !== null,
  choose: (on) => {
    store(KEY, on);
    set({ on, chosen: true });
  },
  adopt: (on) => {
    if (!get().chosen && on) set({ on });
  },
}));
