export type Refusal = 'regionMissing' | 'regionUnneeded';

/** Why somebody may not be given these divisions, or null. Whose role is limited has some, and nobody else. */
export function mayBeGiven(isLimited: boolean, divisions: readonly string[]): Refusal | null {
  if (isLimited) return divisions.length === 0 ? 'regionMissing' : null;
  return divisions.length > 0 ? 'regionUnneeded' : null;
}

/** The same region in as few codes as say it: a district of a city that is given says nothing more. In order. */
export const outermost = (divisions: readonly string[]): string[] =>
  [...new Set(divisions)].filter((code) => !divisions.some((other) => other !== code && code.startsWith(other))).sort();
