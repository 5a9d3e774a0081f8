import { setTimeout as sleep } from 'node:timers/promises';

/** Waits for what others do in their own time, until it holds or the time is up. */
export async function eventually(holds: () => Promise<void>, withinMs = 30_000): Promise<void> {
  const end = Date.now() + withinMs;
  for (;;) {
    try {
      return await holds();
    } catch (error) {
      if (Date.now() > end) throw error;
      await sleep(25);
    }
  }
}
