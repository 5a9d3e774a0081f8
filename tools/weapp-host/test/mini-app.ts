import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** A page of a small mini-program: its template, and what its script gives to `Page()`, as text. */
export interface SmallPage {
  wxml?: string;
  js?: string;
  json?: object;
}

export interface SmallApp {
  pages: Record<string, SmallPage>;
  /** Over what app.json holds anyway. */
  json?: object;
  /** What app.js gives to `App()`, as text. */
  js?: string;
}

/** A mini-program on disk, as a build would leave it. */
export interface MiniApp {
  folder: string;
  remove(): void;
}

/** Writes the files of a mini-program into a folder of its own. */
export function writeMiniApp({ pages, json = {}, js = '{}' }: SmallApp): MiniApp {
  const folder = mkdtempSync(join(tmpdir(), 'mini-app-'));
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  write('app.json', JSON.stringify({ pages: Object.keys(pages), ...json }));
  write('app.js', `App(${js})`);
  for (const [path, page] of Object.entries(pages)) {
    write(`${path}.json`, JSON.stringify(page.json ?? {}));
    write(`${path}.wxml`, page.wxml ?? '<view></view>');
    write(`${path}.js`, `Page(${page.js ?? '{}'})`);
  }
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
