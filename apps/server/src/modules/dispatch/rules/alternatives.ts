/** So many other times are offered for one that is gone. */
export const ALTERNATIVES = 3;

export interface FreeStart {
  engineerId: string;
  start: number;
}

/** The free starts nearest to the wish, each time once; later ones first among equally near. */
export function nearestAlternatives(free: FreeStart[], wished: number, count = ALTERNATIVES): FreeStart[] {
  const distance = (start: number) => Math.abs(start - wished);
  const sorted = [...free].sort((a, b) => distance(a.start) - distance(b.start) || b.start - a.start);
  const seen = new Set<number>();
  const chosen = sorted.filter(({ start }) => !seen.has(start) && seen.add(start)).slice(0, count);
  return chosen.sort((a, b) => a.start - b.start);
}
