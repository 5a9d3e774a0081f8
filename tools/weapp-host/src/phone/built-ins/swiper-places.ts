import type { Self } from './built-in.js';

export interface Places {
  /** The item that stands first, and the share of the way to the next. */
  at: number;
  /** Items that are seen at a time. */
  shown: number;
  circular: boolean;
  vertical: boolean;
  /** Milliseconds of the way there. */
  duration: number;
}

/** How many places item `i` of `all` stands behind the first one; around the corner where it goes in circles. */
export function placeOf(i: number, all: number, { at, circular }: Pick<Places, 'at' | 'circular'>): number {
  const place = i - at;
  if (!circular) return place;
  const half = all / 2;
  return ((((place + half) % all) + all) % all) - half;
}

export function placeItems(items: Self[], places: Places): void {
  const { shown, vertical, duration } = places;
  items.forEach((item, i) => {
    const place = placeOf(i, items.length, places);
    const before = (item.own.place as number | undefined) ?? place;
    // Who comes in from the other end must not be seen on the way.
    const moves = duration > 0 && Math.abs(place - before) < Math.max(2, items.length / 2);
    item.own.place = place;
    item.look(
      [
        `${vertical ? 'height' : 'width'}: ${100 / shown}%`,
        `transform: translate${vertical ? 'Y' : 'X'}(${place * 100}%)`,
        `transition: transform ${moves ? duration : 0}ms`,
      ].join(';'),
    );
  });
}
