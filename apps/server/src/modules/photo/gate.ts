import { photoErrors } from './photo.errors.js';

/** Lets so many work at once and so many wait for their turn; whoever comes then hears that we are busy. */
export class Gate {
  private working = 0;
  private readonly waiting: (() => void)[] = [];

  constructor(
    private readonly atOnce: number,
    private readonly mayWait: number,
  ) {}

  async run<T>(work: () => Promise<T>): Promise<T> {
    await this.enter();
    try {
      return await work();
    } finally {
      this.leave();
    }
  }

  private enter(): Promise<void> | void {
    if (this.working < this.atOnce) {
      this.working++;
      return;
    }
    if (this.waiting.length >= this.mayWait) throw photoErrors.busy();
    return new Promise((go) => this.waiting.push(go));
  }

  /** The place goes straight to the next in line, so that nobody overtakes. */
  private leave(): void {
    const next = this.waiting.shift();
    if (next) next();
    else this.working--;
  }
}
