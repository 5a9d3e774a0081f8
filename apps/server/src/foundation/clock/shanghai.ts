const OFFSET_MS = 8 * 3600_000; // Asia/Shanghai has had no daylight saving time since 1991
const DAY_MS = 86_400_000;

/** Business date (YYYY-MM-DD, Asia/Shanghai) of an instant. */
export function businessDate(instant: Date): string {
  return new Date(instant.getTime() + OFFSET_MS).toISOString().slice(0, 10);
}

/** Instant of a minute (0..1440) of a business date. */
export function instantOf(date: string, minuteOfDay = 0): Date {
  return new Date(Date.parse(`${date}T00:00:00.000Z`) - OFFSET_MS + minuteOfDay * 60_000);
}

/** Minute of the business day (0..1439) of an instant. */
export function minuteOfDay(instant: Date): number {
  return Math.floor(((instant.getTime() + OFFSET_MS) % DAY_MS) / 60_000);
}

/** The business date that many days later. */
export function addDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00.000Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

/** Midnight at the end of a business date. */
export const endOfDay = (date: string): Date => instantOf(addDays(date, 1));

/** ISO weekday of a business date: 1 Monday .. 7 Sunday. */
export function weekdayOf(date: string): number {
  return new Date(`${date}T00:00:00.000Z`).getUTCDay() || 7;
}

/** Whether the text is a real calendar date of 1970 to 2199, such as 2028-02-29; far from the ends of what SQL can store. */
export function isDate(text: string): boolean {
  if (!/^(19[7-9]|2[01]\d)\d-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00.000Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === text;
}
