export interface Clock {
  now(): number;
}

/** Real time plus what the panel advanced: quotas and expiry can be tried without waiting. */
export class AdjustableClock implements Clock {
  private offsetMs = 0;

  constructor(private readonly base: Clock = { now: () => Date.now() }) {}

  now(): number {
    return this.base.now() + this.offsetMs;
  }

  advance(ms: number): void {
    this.offsetMs += ms;
  }

  get advancedMs(): number {
    return this.offsetMs;
  }
}
