import { whenTold } from '../../binding/rules/when-told.js';
import type { Day, SlotRefusal } from './may-take.js';

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

export const seenDay = (day: Day, sight: Sight): Day => (sight === 'exact' ? day : shownDay(day));

/**
 * What who was refused in earnest may see of other times: where his was taken, those that are free indeed, or he would be
 * refused again and again; where it was never to be had nobody needs to know what is.
 */
export const sightAfter = (refusal: SlotRefusal): Sight => (refusal === 'slotTaken' ? 'exact' : 'listed');
