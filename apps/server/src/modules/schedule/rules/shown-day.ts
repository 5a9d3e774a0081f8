import { whenTold } from '../../binding/rules/when-told.js';
import type { Day } from './may-take.js';

/** Times as lists show them to anybody, or as they are, for who has asked for one in earnest. */
export type Sight = 'listed' | 'exact';

/**
 * A day of an engineer as lists show it, to everybody alike: as if nothing were booked where that would tell of one
 * household. Whatever the community a list is for, it leaves in the same, or two lists side by side would tell what
 * each of them hides.
 */
export const shownDay = (day: Day): Day => ({
  ...day,
  stays: day.stays.filter(({ bound }) => whenTold('taken', bound) === 'minute'),
});
