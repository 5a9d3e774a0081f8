interface Picture {
  id: string;
  state: 'pending' | 'approved' | 'rejected';
}

export interface Portraits<P extends Picture> {
  /** What everybody sees: the newest approved one. */
  shown: P | null;
  /** What he sent after it and nobody sees yet, or nobody will. */
  next: P | null;
  /** What newer ones have taken the place of. */
  replaced: P[];
}

/** What the pictures of a face that somebody sent are to him now; oldest first. */
export function portraitsOf<P extends Picture>(pictures: P[]): Portraits<P> {
  const shown = pictures.findLast(({ state }) => state === 'approved') ?? null;
  const newest = pictures.at(-1) ?? null;
  const next = newest === shown ? null : newest;
  return { shown, next, replaced: pictures.filter((picture) => picture !== shown && picture !== next) };
}
