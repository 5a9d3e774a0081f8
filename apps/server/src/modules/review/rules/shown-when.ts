import { businessDate } from '../../../foundation/clock/shanghai.js';

/** With fewer bound residents than this a day tells who had a visitor. */
const SMALL = 5;

/** When something was said, as anyone may know it: the day, in small communities the month. */
export function shownWhen(at: Date, boundResidents: number): string {
  return businessDate(at).slice(0, boundResidents < SMALL ? 7 : 10);
}
