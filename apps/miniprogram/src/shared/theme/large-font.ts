import { create } from 'zustand';
import { textScale } from '../../platform/device';
import { readStored, store } from '../../platform/storage';
import { fontClass, tierOfSystem, tierShown } from './font-tier';

const KEY = 'large-font';

interface LargeFont {
  on: boolean;
  /** Whether the user has decided himself, on this phone. */
  chosen: boolean;
  choose(on: boolean): void;
  /** What the server remembers from another phone; it yields to a choice made here. */
  adopt(on: boolean): void;
}

const stored = readStored<boolean>(KEY);
/** WeChat starts a program anew when its text size is changed. */
const scale = textScale();

export const useLargeFont = create<LargeFont>((set, get) => ({
  // Who has set his phone's text bigger wants ours bigger too, until he says otherwise.
  on: stored ?? tierOfSystem(scale) !== 'normal',
  chosen: stored !== null,
  choose: (on) => {
    store(KEY, on);
    set({ on, chosen: true });
  },
  adopt: (on) => {
    if (!get().chosen && on) set({ on });
  },
}));

/** The classes that go behind `page-root`. */
export const useFontClass = () => useLargeFont(({ on }) => fontClass(tierShown(on, scale)));
