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

/**
 * What residents were told is no longer so: he does not come, another one comes, at another part of the day, or on another day
 * (`from`: the visit that this one takes the place of).
 */
export interface VisitChanged {
  name: 'visit.changed';
  payload: Coming & {
    change: 'cancelled' | 'engineer' | 'part' | 'moved';
    previousEngineerId: string | null;
    from?: { visitId: string; day: string };
  };
}
