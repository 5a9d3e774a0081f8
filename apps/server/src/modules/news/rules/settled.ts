import type { BookingNewsKind } from './booking-news.js';
import type { JobFacts, JobNews } from './job-news.js';

/** Notices of a booking in somebody's inbox that ask for nothing any more; no kinds: all of them. */
export interface Settled<Kind extends string> {
  kinds: Kind[];
}

/** That somebody is looked for is said no more once somebody has it, or nobody is needed. */
const WAITING: BookingNewsKind[] = ['bookingWaiting'];

/** What a job asks of its engineer: to accept it. */
const ASKING: JobNews[] = ['jobCome', 'jobMoved'];

/** Of the resident's: whoever changes his booking himself, and be it by his review, has read of it. */
export function settledForResident({ by, state, engineerId }: JobFacts): Settled<BookingNewsKind> | null {
  if (by === 'resident') return { kinds: [] };
  return engineerId || state === 'cancelled' ? { kinds: WAITING } : null;
}

/** Of engineers: who goes on with a job himself has read of it; what is not his any more asks him for nothing. */
export function settledForEngineers(fact: JobFacts): (Settled<JobNews> & { engineerId: string })[] {
  const { state, by, change, engineerId, previousEngineerId } = fact;
  const settled: (Settled<JobNews> & { engineerId: string })[] = [];
  if (previousEngineerId && previousEngineerId !== engineerId)
    settled.push({ engineerId: previousEngineerId, kinds: ASKING });
  if (engineerId && state === 'cancelled') settled.push({ engineerId, kinds: ASKING });
  else if (engineerId && by === 'engineer' && change !== 'engineer') settled.push({ engineerId, kinds: ASKING });
  return settled;
}
