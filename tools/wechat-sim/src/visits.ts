import type { Clock } from './clock.js';

const RECENT_MS = 2 * 3600_000;

/** When each user was last in the mini-program: the platform judges the words of those only who were there lately. */
export class Visits {
  private readonly last = new Map<string, number>();

  constructor(private readonly clock: Clock) {}

  note(personId: string): void {
    this.last.set(personId, this.clock.now());
  }

  recent(personId: string): boolean {
    const at = this.last.get(personId);
    return at !== undefined && this.clock.now() - at < RECENT_MS;
  }

  forget(personId: string): void {
    this.last.delete(personId);
  }
}
