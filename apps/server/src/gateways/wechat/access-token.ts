const EARLY_MS = 120_000;

/** Keeps WeChat's access token. A hundred callers who find it expired cause one refresh. */
export class AccessToken {
  private current: { value: string; goodUntil: number } | null = null;
  private running: Promise<string> | null = null;

  constructor(
    private readonly fetchToken: () => Promise<{ access_token: string; expires_in: number }>,
    private readonly now: () => number,
  ) {}

  async get(): Promise<string> {
    if (this.current && this.now() < this.current.goodUntil) return this.current.value;
    this.running ??= this.refresh().finally(() => (this.running = null));
    return this.running;
  }

  /** WeChat refused this token: forget it, unless a newer one is there already. */
  drop(value: string): void {
    if (this.current?.value === value) this.current = null;
  }

  private async refresh(): Promise<string> {
    const answer = await this.fetchToken();
    this.current = { value: answer.access_token, goodUntil: this.now() + answer.expires_in * 1000 - EARLY_MS };
    return answer.access_token;
  }
}
