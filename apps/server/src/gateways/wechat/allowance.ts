import { networkOf } from '../../foundation/tries/rules/network-of.js';

const HOUR_MS = 3_600_000;

interface Limits {
  /** One network. */
  each: number;
  /** All together. */
  all: number;
}

/**
 * What people who are not signed in may ask WeChat through us within an hour, so that nobody uses up a quota that is
 * everybody's. Each process counts for itself.
 */
export class Allowance {
  private hour = 0;
  private all = 0;
  private readonly each = new Map<string, number>();

  constructor(
    private readonly limits: Limits,
    private readonly now: () => number,
  ) {}

  /** Counts one, unless there is none left. */
  take(address: string): boolean {
    this.turn();
    const network = networkOf(address);
    const taken = this.each.get(network) ?? 0;
    if (taken >= this.limits.each || this.all >= this.limits.all) return false;
    this.each.set(network, taken + 1);
    this.all += 1;
    return true;
  }

  private turn(): void {
    const hour = Math.floor(this.now() / HOUR_MS);
    if (hour === this.hour) return;
    this.hour = hour;
    this.all = 0;
    this.each.clear();
  }
}
