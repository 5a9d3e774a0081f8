/** A file that is on its way. */
export interface Coming {
  /** What was still to come when it took room. */
  bytes: number;
  /** When that was, on the steady clock in milliseconds. */
  since: number;
  /** What has come since. */
  came: () => number;
}

/** Before, nobody can say how fast it is. */
const YOUNG_MS = 2000;
/** Who is there sooner than that keeps his room. */
const SOON_MS = 10_000;

/** Of those whose rest will take long the one that takes longest; null when all are soon there. */
export function slowest<T extends Coming>(coming: T[], now: number): T | null {
  const waits = coming
    .filter(({ since }) => now - since >= YOUNG_MS)
    .map((each) => ({ each, rest: restOf(each, now) }))
    .filter(({ rest }) => rest > SOON_MS)
    .sort((a, b) => b.rest - a.rest);
  return waits[0]?.each ?? null;
}

const restOf = ({ bytes, since, came }: Coming, now: number): number =>
  (bytes - came()) / (Math.max(came(), 1) / (now - since));
