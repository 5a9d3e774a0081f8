const FIRST_MS = 5000;
const LONGEST_MS = 10 * 60_000;

interface Waiting {
  /** How often WeChat was asked in vain before. */
  tries: number;
  deadlineAt: Date;
}

/** When WeChat is asked again: after growing pauses, not before it has rested, and in time for the deadline. */
export function nextTry({ tries, deadlineAt }: Waiting, restsUntil: Date | null, now: Date): Date {
  const pause = Math.min(FIRST_MS * 2 ** Math.min(tries, 20), LONGEST_MS);
  const wished = Math.max(now.getTime() + pause, restsUntil?.getTime() ?? 0);
  return new Date(Math.min(wished, deadlineAt.getTime()));
}
