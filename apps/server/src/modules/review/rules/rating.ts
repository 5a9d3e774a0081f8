/** What reviews add up to. */
export interface Tally {
  n: number;
  /** All their stars. */
  stars: number;
}

/** The average with one decimal; null without any review: nobody gets stars that nobody gave. */
export function ratingOf({ n, stars }: Tally): { n: number; stars: number } | null {
  return n > 0 ? { n, stars: Math.round((stars * 10) / n) / 10 } : null;
}
