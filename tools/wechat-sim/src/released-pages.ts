import { readFileSync } from 'node:fs';

interface AppJson {
  pages?: string[];
  subPackages?: { root: string; pages: string[] }[];
  subpackages?: { root: string; pages: string[] }[];
}

export function pagesOf(app: AppJson): string[] {
  const packages = app.subPackages ?? app.subpackages ?? [];
  const inPackages = packages.flatMap(({ root, pages }) => pages.map((page) => `${root.replace(/\/+$/, '')}/${page}`));
  return [...(app.pages ?? []), ...inPackages];
}

/** The pages of the "released" mini-program: its built app.json, read anew each time; a fixed list while there is none. */
export class ReleasedPages {
  private known: readonly string[];

  constructor(
    private readonly appJsonPath: string | undefined,
    fallback: readonly string[],
  ) {
    this.known = fallback;
  }

  list(): readonly string[] {
    if (this.appJsonPath === undefined) return this.known;
    try {
      this.known = pagesOf(JSON.parse(readFileSync(this.appJsonPath, 'utf8')) as AppJson);
    } catch {
      // Missing, or half written by a build that is running: what was known last still holds.
    }
    return this.known;
  }

  home(): string {
    return this.list()[0] ?? '';
  }

  has(page: string): boolean {
    return this.list().includes(page);
  }
}
