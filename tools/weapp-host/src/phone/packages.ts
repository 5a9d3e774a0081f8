import type { Program } from '../compile/program.js';

/** A line between the phone and everything else. */
export interface Line {
  bitsPerSecond: number;
  roundTripMs: number;
}

/** How long so many bytes take: two round trips to open the line, then the bytes. */
export const transferMs = ({ bitsPerSecond, roundTripMs }: Line, bytes: number, roundTrips = 2): number =>
  roundTrips * roundTripMs + (bytes * 8 * 1000) / bitsPerSecond;

/** Which packages of the mini-program the phone has. On a slow line they take their time, as in WeChat. */
export class Packages {
  private readonly fetched = new Map<string, Promise<void>>();
  private readonly here = new Set<string>();

  constructor(
    private readonly program: Program,
    private readonly line: Line | null,
  ) {}

  has(page: string): boolean {
    return this.line === null || this.here.has(this.rootOf(page));
  }

  fetchFor(page: string): Promise<void> {
    return this.fetch(this.rootOf(page));
  }

  /** What app.json asks to have before somebody goes there. */
  preloadAfter(page: string): void {
    for (const root of this.program.app.preloadRule?.[page]?.packages ?? [])
      void this.fetch(root === '__APP__' ? '' : root);
  }

  private fetch(root: string): Promise<void> {
    const known = this.fetched.get(root);
    if (known) return known;
    const wait = this.line ? transferMs(this.line, this.program.packages[root] ?? 0) : 0;
    const done = new Promise<void>((resolve) => setTimeout(resolve, wait)).then(() => void this.here.add(root));
    this.fetched.set(root, done);
    return done;
  }

  private rootOf(page: string): string {
    return this.program.app.subPackages?.find(({ root }) => page.startsWith(`${root}/`))?.root ?? '';
  }
}
