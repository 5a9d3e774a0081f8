import { execFile, execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const root = join(__dirname, '../..');

/** What every check needs, whatever it looks at. */
const SETTINGS = [
  '.dependency-cruiser.mjs',
  '.gitignore',
  '.prettierignore',
  'eslint.config.mjs',
  'package.json',
  'package-lock.json',
  'prettier.config.mjs',
  'tsconfig.base.json',
  'tsconfig.json',
  'scripts',
  'docs/glossary.md',
  'packages/contract',
  'apps/server/module-order.mjs',
  'apps/server/package.json',
  'apps/server/tsconfig.json',
  'apps/miniprogram/feature-order.mjs',
  'apps/miniprogram/tsconfig.json',
];
/** The sources of the product, for checks that need them whole. */
export const SOURCES = ['apps/server', 'apps/miniprogram/src', 'tools/wechat-sim/src'];
/** Everything: what is dead shows only where all who could need it are looked at. */
export const WHOLE = ['apps', 'tools', 'tests', 'eslint.config.mjs', 'jest.config.mjs', 'knip.config.mjs'];

/** Path → its text, or how the text that is there changes. */
export type Seeds = Record<string, string | ((text: string) => string)>;

export interface Outcome {
  status: number;
  output: string;
}

/** A copy of the project with faults sown into it: only the settings, and what is asked for besides. */
export class Scratch {
  private readonly folder = mkdtempSync(join(tmpdir(), 'qianqu-check-'));

  sow(seeds: Seeds, sources: string[] = []): void {
    for (const path of [...SETTINGS, ...sources])
      cpSync(join(root, path), join(this.folder, path), {
        recursive: true,
        filter: (from) => !/\/(dist|node_modules|reports)(\/|$)/.test(from.slice(root.length)),
      });
    for (const path of ['apps', 'tools', 'tests']) mkdirSync(join(this.folder, path), { recursive: true });
    symlinkSync(join(root, 'node_modules'), join(this.folder, 'node_modules'));
    execFileSync('git', ['init', '-q'], { cwd: this.folder });
    for (const [path, seed] of Object.entries(seeds)) this.write(path, seed);
  }

  private write(path: string, seed: Seeds[string]): void {
    const file = join(this.folder, path);
    const before = existsSync(file) ? readFileSync(file, 'utf8') : '';
    const after = typeof seed === 'string' ? seed : seed(before);
    if (after === before) throw new Error(`The seed changes nothing in ${path}`);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, after);
  }

  /** Runs one of the checks of `npm run check`. */
  check(name: string): Promise<Outcome> {
    // Where CI is set, some tools colour what they say even to a file.
    const env: NodeJS.ProcessEnv = { ...process.env, NO_COLOR: '1' };
    delete env.FORCE_COLOR;
    const options = { cwd: this.folder, encoding: 'utf8' as const, env };
    return new Promise((done) => {
      execFile('node', ['scripts/check.mjs', name], options, (error, stdout, stderr) =>
        done({
          status: error ? 1 : 0,
          output: (stdout + stderr).replaceAll(`file://${this.folder}/`, '').replaceAll(`${this.folder}/`, ''),
        }),
      );
    });
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
