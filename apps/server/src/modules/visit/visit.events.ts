import type { Part } from './rules/part-of-day.js';

interface Coming {
  visitId: string;
  engineerId: string;
  communityId: string;
  /** Business date. */
  day: string;
  /** As residents may know it: null for the whole day, and where few residents are bound. */
  part: Part | null;
}

/** An engineer will be in a community. */
export interface VisitAnnounced {
  name: 'visit.announced';
  payload: Coming;
}

/** What residents were told is no longer so: he does not come, another one comes, or at another part of the day. */
export interface VisitChanged {
  name: 'visit.changed';
  payload: Coming & { change: 'cancelled' | 'engineer' | 'part'; previousEngineerId: string | null };
}
