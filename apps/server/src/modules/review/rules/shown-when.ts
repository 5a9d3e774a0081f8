import { businessDate } from '../../../foundation/clock/shanghai.js';
import { whenTold } from '../../binding/rules/when-told.js';

/** When something was said, as anyone may know it: the day, in small communities the month. */
export function shownWhen(at: Date, boundResidents: number): string {
  return businessDate(at).slice(0, whenTold('said', boundResidents) === 'month' ? 7 : 10);
}
