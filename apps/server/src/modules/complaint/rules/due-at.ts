import { addDays, businessDate, instantOf } from '../../../foundation/clock/shanghai.js';

const [OPENS, CLOSES] = [9 * 60, 21 * 60];
const SLA_MS = 24 * 3600_000;

/** When a complaint must have been handled: 24 hours of the service desk's working time, 9:00 to 21:00 in Shanghai. */
export function dueAt(registeredAt: Date): Date {
  let left = SLA_MS;
  for (let day = businessDate(registeredAt); ; day = addDays(day, 1)) {
    const from = Math.max(registeredAt.getTime(), instantOf(day, OPENS).getTime());
    const open = instantOf(day, CLOSES).getTime() - from;
    if (open >= left) return new Date(from + left);
    left -= Math.max(0, open);
  }
}

const REPEAT_MS = 7 * 86_400_000;

/** Whether a complaint of the same category on the same booking is about the same matter. */
export function isRepeat(firstAt: Date, now: Date): boolean {
  return now.getTime() < firstAt.getTime() + REPEAT_MS;
}

export function isOverdue(due: Date, handledAt: Date | null, now: Date): boolean {
  return (handledAt ?? now).getTime() > due.getTime();
}
