const EVERY_MS = 20;
let last = performance.now();
let late = 0;

setInterval(() => {
  const now = performance.now();
  late += Math.max(0, now - last - EVERY_MS);
  last = now;
}, EVERY_MS).unref();

/** For so many milliseconds, since it was imported, this process had no processor or was busy: what a full machine adds to a time measured here. */
export const lateMs = (): number => late;

/** Milliseconds from now on, without those. */
export function stopwatch(): () => number {
  const began = performance.now() - late;
  return () => performance.now() - late - began;
}
