import { addDays, businessDate, instantOf, weekdayOf } from '../../apps/server/src/foundation/clock/shanghai.js';

/** Business date of the next Saturday after today, at most seven days away. */
export function comingSaturday(now = new Date()): string {
  const tomorrow = addDays(businessDate(now), 1);
  return addDays(tomorrow, (6 - weekdayOf(tomorrow) + 7) % 7);
}

/** Business date so many days from today. */
export const daysFromToday = (days: number, now = new Date()): string => addDays(businessDate(now), days);

/** ISO instant of a clock time (Shanghai) on a business date. */
export function at(date: string, clock: string): string {
  const [hours, minutes] = clock.split(':').map(Number);
  return instantOf(date, hours * 60 + minutes).toISOString();
}
