/** How far a clock that follows the database's may go back by itself. */
const DRIFT_MS = 1000;

/** A time that begins now and ends later. It is void when the clock turns out to have been ahead when it began. */
export interface Span {
  from: number;
  until: number;
}

export const holds = ({ from, until }: Span, now: number): boolean => now < until && now > from - DRIFT_MS;
