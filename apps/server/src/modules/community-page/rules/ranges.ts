/** All of the country. */
const EVERYWHERE = '';

/**
 * Where to look: the divisions of who asks (null: no region limits him), as far as they lie in the one that he wants to see, in
 * their order. None: nothing of it is his.
 */
export function rangesOf(wanted: string | undefined, his: string[] | null): string[] {
  const within = wanted ?? EVERYWHERE;
  const met = (his ?? [EVERYWHERE])
    .filter((code) => within.startsWith(code) || code.startsWith(within))
    .map((code) => (code.length > within.length ? code : within));
  const different = [...new Set(met)].sort();
  // One that lies in another one is in it already.
  return different.filter((code) => !different.some((other) => other !== code && code.startsWith(other)));
}
