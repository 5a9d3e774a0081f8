import { photoErrors } from './photo.errors.js';

interface Waiting {
  size: number;
  go: () => void;
}

/** Lets work in as long as there is room for it; so much may wait for its turn, and so long. All others hear that we are busy. */
export class Gate {
  private taken = 0;
  private readonly line: Waiting[] = [];

  constructor(
    private readonly room: number,
    private readonly mayWait: number,
    private readonly waitMs: number,
  ) {}

  async run<T>(work: () => Promise<T>, size: number): Promise<T> {
    await this.enter(size);
    try {
      return await work();
    } finally {
      this.leave(size);
    }
  }

  /** Whether so much would get in at once. */
  hasRoom(size: number): boolean {
    return this.line.length === 0 && this.taken + size <= this.room;
  }

  /** Takes room for so much; nobody overtakes, so that the largest gets in too. */
  async enter(size: number): Promise<void> {
    if (this.hasRoom(size)) {
      this.taken += size;
      return;
    }
    if (this.line.length >= this.mayWait) throw photoErrors.busy();
    await this.turn(size);
  }

  leave(size: number): void {
    this.taken -= size;
    while (this.line.length > 0 && this.taken + this.line[0].size <= this.room) {
      const next = this.line.shift()!;
      this.taken += next.size;
      next.go();
    }
  }

  private turn(size: number): Promise<void> {
    return new Promise((resolve, reject) => {
      const giveUp = () => {
        this.line.splice(this.line.indexOf(waiting), 1);
        // Who came behind may fit where this one did not.
        this.leave(0);
        reject(photoErrors.busy());
      };
      const timer = setTimeout(giveUp, this.waitMs);
      const waiting = { size, go: () => (clearTimeout(timer), resolve()) };
      this.line.push(waiting);
    });
  }
}
