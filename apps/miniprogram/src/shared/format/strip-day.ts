import { dayName, weekday } from './shanghai-time';

/** `今天`, `明天`, else `周二`: short enough for one of seven. */
export const stripDayName = (date: string, today: string) => {
  const name = dayName(date, today);
  return name === '今天' || name === '明天' || name === '昨天' ? name : weekday(date);
};

/** `24日` */
export const stripDayDate = (date: string) => `${Number(date.slice(8))}日`;
