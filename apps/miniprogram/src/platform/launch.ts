import { deviceMs } from './clock';
import { startedAt } from './device';

let coldStart: number | null = startedAt;

/** The instant the current entry began: the start of the program for its first page, now for any later one. */
export function takeLaunchInstant(): number {
  const instant = coldStart ?? deviceMs();
  coldStart = null;
  return instant;
}
