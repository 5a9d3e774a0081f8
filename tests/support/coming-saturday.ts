import { addDays, businessDate, instantOf, weekdayOf } from '../../apps/server/src/foundation/clock/shanghai.js';

/** Business date of the coming Saturday; on a Saturday it is the Sunday, for the form shows no more than seven days. */
export function comingWeekend(now = new Date()): string {
  const tomorrow = addDays(businessDate(now), 1);
  const days = (6 - weekdayOf(tomorrow) + 7) % 7;
  return addDays(tomorrow, days < 6 ? days : 0);
}

/** Business date so many days from today. */
export const daysFromToday = (days: number, now = new Date()): string => addDays(businessDate(now), days);

/** ISO instant of a clock time (Shanghai) on a business date. */
export function at(date: string, clock: string): string {
  const [hours, minutes] = clock.split(':').map(Number);
  return instantOf(date, hours * 60 + minutes).toISOString();
}
