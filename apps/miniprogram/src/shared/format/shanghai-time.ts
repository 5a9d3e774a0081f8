/** China has one time zone without summer time, and mini-programs have no dependable Intl: eight hours are added by hand. */
const OFFSET_MS = 8 * 3600_000;
const DAY_MS = 24 * 3600_000;
const WEEKDAYS = ['周日', '周一', '周二', '周三', '周四', '周五', '周六'];

const two = (n: number) => String(n).padStart(2, '0');
const inShanghai = (instant: string | number | Date) => new Date(new Date(instant).getTime() + OFFSET_MS);

/** The business date of an instant: `2026-11-22`. */
export const businessDate = (instant: string | number | Date) => inShanghai(instant).toISOString().slice(0, 10);

export const addDays = (date: string, days: number) =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);

/** `09:30` */
export function clockTime(instant: string): string {
  const at = inShanghai(instant);
  return `${two(at.getUTCHours())}:${two(at.getUTCMinutes())}`;
}

export const weekday = (date: string) => WEEKDAYS[new Date(`${date}T00:00:00Z`).getUTCDay()];

/** `11月22日`, with the year when it is not this one. */
export function dayOfMonth(date: string, today: string): string {
  const [year, month, day] = date.split('-').map(Number);
  return `${date.slice(0, 4) === today.slice(0, 4) ? '' : `${year}年`}${month}月${day}日`;
}

/** How people name a day that is near: `今天`, `明天`, `后天`, `昨天`, otherwise `11月22日 周日`. */
export function dayName(date: string, today: string): string {
  const distance = Math.round((Date.parse(`${date}T00:00:00Z`) - Date.parse(`${today}T00:00:00Z`)) / DAY_MS);
  const near: Record<string, string> = { '-1': '昨天', '0': '今天', '1': '明天', '2': '后天' };
  return near[distance] ?? `${dayOfMonth(date, today)} ${weekday(date)}`;
}

/** `明天 09:30`; for a span `明天 09:30–10:30`. */
export function whenText(start: string, end: string | null, now: Date): string {
  const day = dayName(businessDate(start), businessDate(now));
  return `${day} ${clockTime(start)}${end ? `–${clockTime(end)}` : ''}`;
}
