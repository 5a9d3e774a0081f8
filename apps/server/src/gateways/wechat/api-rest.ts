import { businessDate, endOfDay } from '../../foundation/clock/shanghai.js';
import { holds, Span } from '../../foundation/clock/span.js';

const MINUTE_MS = 60_000;
const FAILURES_IN_A_ROW = 5;
const PAUSE_MS = 30_000;

/**
 * Keeps an API that refuses or fails from being called on and on. A used-up quota rests until its window ends; five
 * failures in a row rest for half a minute, and then one call tries the way for all.
 */
export class ApiRest {
  private rest: Span = { from: 0, until: 0 };
  private failures = 0;
  private trying = false;

  constructor(private readonly now: () => number) {}

  /** When the rest ends; null when calls are let through. */
  until(): Date | null {
    return holds(this.rest, this.now()) ? new Date(this.rest.until) : null;
  }

  /** Whether a call may go out now. Whoever was let through comes back with `left`, whatever has become of the call. */
  admit(): boolean {
    if (this.until() || this.trying) return false;
    this.trying = this.failures >= FAILURES_IN_A_ROW;
    return true;
  }

  left(): void {
    this.trying = false;
  }

  succeeded(): void {
    this.failures = 0;
  }

  failed(): void {
    this.failures += 1;
    const from = this.now();
    if (this.failures >= FAILURES_IN_A_ROW) this.rest = { from, until: from + PAUSE_MS };
  }

  /** 45009 and 45011: days end at midnight in Shanghai, minutes on the minute. True: a rest begins; several calls may find it out. */
  usedUp(errcode: number, errmsg: string): boolean {
    const begins = this.until() === null;
    const perMinute = errcode === 45011 || /minut/i.test(errmsg);
    const from = this.now();
    const midnight = endOfDay(businessDate(new Date(from))).getTime();
    this.rest = { from, until: perMinute ? (Math.floor(from / MINUTE_MS) + 1) * MINUTE_MS : midnight };
    return begins;
  }
}
