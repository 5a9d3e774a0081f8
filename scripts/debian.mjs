// Finds programs and installs Debian packages where that is allowed (root on a machine with apt-get).
import { execFileSync, spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Path of a program, or null. /usr/sbin is looked at too: it is not on every PATH. */
export function findProgram(name) {
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin', '/usr/local/sbin', '/usr/libexec'];
  for (const folder of folders) {
    try {
      const path = join(folder, name);
      accessSync(path, constants.X_OK);
      return path;
    } catch {
      continue;
    }
  }
  return null;
}

/** Installs packages by apt-get, or ends with the one line to run. */
export function ensureDebianPackages(packages, what) {
  const byHand = `apt-get update && apt-get install -y --no-install-recommends ${packages.join(' ')}`;
  if (!findProgram('apt-get') || process.getuid?.() !== 0) {
    console.error(`${what} is missing. Run: sudo sh -c '${byHand}'`);
    process.exit(1);
  }
  console.log(`Installing ${what} (Debian: ${packages.join(', ')}) by apt-get …`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  spawnSync('apt-get', ['update', '-qq'], { stdio: ['ignore', 'ignore', 'inherit'], env });
  execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env,
  });
}

/** Whether dpkg knows the package as installed. */
export function hasDebianPackage(packageName) {
  const answer = spawnSync('dpkg-query', ['-W', '-f=${Status}', packageName], { encoding: 'utf8' });
  return answer.status === 0 && answer.stdout.includes('install ok installed');
}
