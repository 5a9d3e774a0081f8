import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');

/** The project's files whose path is like this, also those not committed yet: path → text. */
export function projectFiles(wanted) {
  const listed = execFileSync('git', ['ls-files', '-co', '--exclude-standard'], { cwd: root, encoding: 'utf8' });
  // Git lists a file that was just deleted too.
  const paths = listed.split('\n').filter((path) => wanted.test(path) && existsSync(join(root, path)));
  return Object.fromEntries(paths.map((path) => [path, readFileSync(join(root, path), 'utf8')]));
}

/** Prints what a check has found, one line each; the process ends with 1 when there is any. */
export function say(found) {
  if (found.length === 0) return;
  console.error(found.join('\n'));
  process.exitCode = 1;
}
