/** An answer that took longer says too little about the moment it was made in. */
const VAGUE_MS = 5_000;

/** What is shown by the clock is drawn anew when it turns out to be wrong by more than this. */
const NOTED_MS = 5_000;

/**
 * The time as the server has it. A phone's own clock may be days off, and only tells how long ago the server was last heard.
 */
export class ServerClock {
  private aheadMs = 0;
  private known = false;
  private listeners: (() => void)[] = [];

  constructor(private readonly deviceMs: () => number) {}

  now(): Date {
    return new Date(this.deviceMs() + this.aheadMs);
  }

  /** Whether the server has told its time; before that, nothing ends by a clock that may be wrong. */
  get isKnown(): boolean {
    return this.known;
  }

  /** Takes over what an answer told, an instant, that was asked for and heard at these moments of the phone's clock. */
  follow(told: string | undefined, asked: number, heard: number) {
    const server = Date.parse(told ?? '');
    const took = heard - asked;
    if (Number.isNaN(server) || (this.known && (took < 0 || took > VAGUE_MS))) return;
    const before = this.aheadMs;
    this.aheadMs = Math.round(server - (asked + heard) / 2);
    this.known = true;
    if (Math.abs(this.aheadMs - before) > NOTED_MS) this.listeners.forEach((tell) => tell());
  }

  /** Tells when the time turns out to be another one; returns what ends the telling. */
  onSet(tell: () => void): () => void {
    this.listeners.push(tell);
    return () => {
      this.listeners = this.listeners.filter((other) => other !== tell);
    };
  }
}
