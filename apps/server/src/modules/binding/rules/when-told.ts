export type Told = 'minute' | 'part' | 'day' | 'month';

/** With fewer bound residents than this, half a day or a free seat tells whose door it is. */
export const FEW = 5;

type Kind = 'visit' | 'taken' | 'said';

/**
 * The one table of how exactly anybody outside of a booking may know its time, by how many residents are bound in its
 * community. `visit` is what cards and notices say of a coming engineer; `taken` what lists of free times leave out, in
 * whatever community they are read, because a household there has booked it; `said` when a review or a reply was written.
 */
export const WHEN_TOLD: Record<'few' | 'many', Record<Kind, Told>> = {
  few: { visit: 'day', taken: 'day', said: 'month' },
  many: { visit: 'part', taken: 'minute', said: 'day' },
};

export const whenTold = (what: Kind, boundResidents: number): Told =>
  WHEN_TOLD[boundResidents < FEW ? 'few' : 'many'][what];
