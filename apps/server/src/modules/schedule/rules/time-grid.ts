export const ATOM_MINUTES = 30;
export const ATOM_MS = ATOM_MINUTES * 60_000;

/** Starts (ms) of the atoms that [start, end) touches. */
export function atomsOf(start: number, end: number): number[] {
  const atoms: number[] = [];
  for (let atom = Math.floor(start / ATOM_MS) * ATOM_MS; atom < end; atom += ATOM_MS) atoms.push(atom);
  return atoms;
}

/** End (ms) of a service that begins at start: whole atoms. */
export function endOf(start: number, durationMinutes: number): number {
  return start + Math.ceil(durationMinutes / ATOM_MINUTES) * ATOM_MS;
}

export function onGrid(instant: number): boolean {
  return instant % ATOM_MS === 0;
}
