import { businessDate, minuteOfDay, weekdayOf } from '../clock/shanghai.js';

const WEEKDAY = ['', '一', '二', '三', '四', '五', '六', '日'];

/** 11月22日周日 */
export function dayText(day: string): string {
  const [, month, date] = day.split('-').map(Number);
  return `${month}月${date}日周${WEEKDAY[weekdayOf(day)]}`;
}

/** 11月22日周日 09:00, as the client writes the time too. */
export function momentText(at: Date): string {
  const minute = minuteOfDay(at);
  const two = (part: number) => String(part).padStart(2, '0');
  return `${dayText(businessDate(at))} ${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
}
