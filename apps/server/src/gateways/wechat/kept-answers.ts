import { holds, Span } from '../../foundation/clock/span.js';

interface Traits {
  most: number;
  goodForMs: number;
}

interface Kept<T> {
  answer: Promise<T>;
  good: Span;
}

/**
 * Keeps the answers that were looked at last, for as long as they are good: posters are looked at by the thousand. In
 * memory, since what is forgotten costs one call and needs nobody to clean up. Many who ask at once cause one call.
 */
export class KeptAnswers<T> {
  private readonly kept = new Map<string, Kept<T>>();

  constructor(
    private readonly traits: Traits,
    private readonly now: () => number,
  ) {}

  get(key: string, ask: () => Promise<T>): Promise<T> {
    const known = this.kept.get(key);
    const one = known && holds(known.good, this.now()) ? known : this.asked(key, ask);
    // Last in the map is last to go.
    this.kept.delete(key);
    this.kept.set(key, one);
    return one.answer;
  }

  private asked(key: string, ask: () => Promise<T>): Kept<T> {
    const from = this.now();
    const one = { answer: ask(), good: { from, until: from + this.traits.goodForMs } };
    one.answer.then(
      () => this.forgetOldest(),
      () => this.kept.get(key) === one && this.kept.delete(key),
    );
    return one;
  }

  /** Once a new one has come: who is refused pushes nothing out. */
  private forgetOldest(): void {
    const [oldest] = this.kept.keys();
    if (this.kept.size > this.traits.most) this.kept.delete(oldest);
  }
}
