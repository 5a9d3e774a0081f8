import { randomInt } from 'node:crypto';
import { businessDate, instantOf } from '../clock/shanghai.js';
import { newId } from './ids.js';

const SHORTEST_MONTH_MS = 28 * 86_400_000;

/**
 * A new id that tells its month only. Others begin with the millisecond they were made in: a public one would tell
 * neighbours in a small community on which day who was served. Such ids give no order.
 */
export function newMonthId(now: Date): string {
  const month = instantOf(`${businessDate(now).slice(0, 7)}-01`);
  return newId(month.getTime() + randomInt(SHORTEST_MONTH_MS));
}
