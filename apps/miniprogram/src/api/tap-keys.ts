import { idempotencyKey } from '../platform/idempotency-key';

/**
 * One key per wish: while the server has not answered, tapping again for the same thing repeats the same request.
 * Once it has answered – yes or no – the next tap is a new wish.
 */
export class TapKeys {
  private pending: { wish: string; key: string } | null = null;

  constructor(private readonly newKey = idempotencyKey) {}

  keyFor(input: unknown): string {
    const wish = JSON.stringify(input) ?? '';
    if (this.pending?.wish !== wish) this.pending = { wish, key: this.newKey() };
    return this.pending.key;
  }

  answered() {
    this.pending = null;
  }
}
