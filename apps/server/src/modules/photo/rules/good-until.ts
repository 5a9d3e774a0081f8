const MARK_MS = 10 * 60_000;

/** Until when addresses made now are good: a ten-minute mark, 10 to 20 minutes away, so that a page asked for again has the same. */
export function goodUntil(now: Date): Date {
  return new Date(Math.ceil((now.getTime() + MARK_MS) / MARK_MS) * MARK_MS);
}
