/** What must hold in the database at any moment. The statement finds the rows that break it. */
export interface Invariant {
  name: string;
  /** What a person should read when it is broken. */
  says: string;
  sql: string;
  /** Values of the statement, when it depends on the time. */
  at?: (now: Date) => Date[];
}

export const counted = (says: string, counts: Pick<Invariant, 'name' | 'sql'>): Invariant => ({
  ...counts,
  says: `${says} differs from a recount`,
});
