import { businessDate, minuteOfDay, weekdayOf } from '../clock/shanghai.js';

const WEEKDAY = ['', '一', '二', '三', '四', '五', '六', '日'];

/** 11月22日周日 */
export function dayText(day: string): string {
  const [, month, date] = day.split('-').map(Number);
  return `${month}月${date}日周${WEEKDAY[weekdayOf(day)]}`;
}

/** 11月22日周日 14:00 */
export function momentText(at: Date): string {
  const minute = minuteOfDay(at);
  return `${dayText(businessDate(at))} ${Math.floor(minute / 60)}:${String(minute % 60).padStart(2, '0')}`;
}
