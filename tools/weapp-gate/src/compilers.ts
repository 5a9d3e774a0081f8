import { spawnSync } from 'node:child_process';
import { accessSync, chmodSync, constants, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Bundle } from './bundle.js';

/** One of the compilers of WeChat's developer tools. */
export interface Compiler {
  name: string;
  file: string;
}

// The npm package wraps them too, but swallows what wcsc says and stops at 1 MB of output.
const FOLDER = join(dirname(createRequire(import.meta.url).resolve('miniprogram-compiler/package.json')), 'bin');
const MADE_FOR: Partial<Record<NodeJS.Platform, [folder: string, ending: string]>> = {
  linux: ['linux', ''],
  darwin: ['mac', ''],
  win32: ['windows', '.exe'],
};

/** How a complaint about the compiler itself reads. */
export const DOES_NOT_RUN = /^(wcc|wcsc): does not run on /;

export function compilerOf(name: 'wcc' | 'wcsc'): Compiler {
  const [folder, ending] = MADE_FOR[process.platform] ?? ['linux', ''];
  return { name, file: join(FOLDER, folder, `${name}${ending}`) };
}

/** What a compiler complains of when it reads the files of the bundle that `read` names; empty when it is content. */
export function complaints({ name, file }: Compiler, bundle: Bundle, read: RegExp, args: string[]): string[] {
  const trouble = doesNotRun(file);
  if (trouble) return [`${name}: does not run on ${process.platform} ${process.arch} (${trouble}), nothing is proved`];
  const folder = mkdtempSync(join(tmpdir(), 'weapp-gate-'));
  try {
    for (const path of Object.keys(bundle).filter((path) => read.test(path))) write(join(folder, path), bundle[path]);
    const { status, error, stderr } = run(file, args, folder);
    if (error) return [`${name}: ${error.message}`];
    const lines = stderr.split('\n').filter((line) => !/^\s*$|^error file count/.test(line));
    return status === 0 || lines.length > 0 ? lines : [`${name}: ends without success and says nothing`];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

// Neither takes half a second; one that does not end must not hold the build.
const run = (file: string, args: string[], cwd?: string) =>
  spawnSync(file, args, { cwd, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024, timeout: 20_000 });

/**
 * Why a compiler cannot be run here. It must tell its name: on a strange processor the system may hand
 * the file to a shell, which ends like a compiler that found a fault.
 */
function doesNotRun(file: string): string | undefined {
  try {
    makeExecutable(file);
  } catch (error) {
    return String(error);
  }
  const { error, stdout, stderr } = run(file, ['--help']);
  if (error) return error.message;
  return /wechat/i.test(stdout + stderr) ? undefined : stderr.split('\n')[0] || 'it does not say what it is';
}

/** npm unpacks the Linux ones without the right to run. */
function makeExecutable(file: string): void {
  try {
    accessSync(file, constants.X_OK);
  } catch {
    chmodSync(file, 0o755);
  }
}

function write(file: string, bytes: Buffer): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, bytes);
}
