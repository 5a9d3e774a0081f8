import { holds, Span } from '../../foundation/clock/span.js';
import type { Token } from './wechat-answers.js';

const EARLY_MS = 120_000;

/** Keeps WeChat's access token. A hundred callers who find it expired cause one refresh. */
export class AccessToken {
  private current: { value: string; good: Span } | null = null;
  private running: Promise<string> | null = null;

  constructor(
    private readonly fetchToken: () => Promise<Token>,
    private readonly now: () => number,
  ) {}

  async get(): Promise<string> {
    if (this.current && holds(this.current.good, this.now())) return this.current.value;
    this.running ??= this.refresh().finally(() => (this.running = null));
    return this.running;
  }

  /** WeChat refused this token: forget it, unless a newer one is there already. */
  drop(value: string): void {
    if (this.current?.value === value) this.current = null;
  }

  private async refresh(): Promise<string> {
    const { value, seconds } = await this.fetchToken();
    const from = this.now();
    this.current = { value, good: { from, until: from + seconds * 1000 - EARLY_MS } };
    return value;
  }
}
