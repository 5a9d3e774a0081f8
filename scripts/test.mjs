// npm test: everything. Installs the Debian packages that are missing, builds, runs, and says what could not run.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from './build.mjs';
import { ensureDebianPackages, findProgram, hasDebianPackage } from './debian.mjs';
import { ensureMariadb } from './mariadb.mjs';

const root = join(import.meta.dirname, '..');
const reports = join(root, 'tests/reports');
const started = Date.now();
const minutes = () => ((Date.now() - started) / 60_000).toFixed(1);

if (!findProgram('chromium')) ensureDebianPackages(['chromium'], 'Chromium');
// Without a Chinese font the screenshots show boxes. Machines without dpkg bring their own fonts.
if (findProgram('dpkg-query') && !hasDebianPackage('fonts-noto-cjk'))
  ensureDebianPackages(['fonts-noto-cjk'], 'Chinese fonts');
ensureMariadb();

rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });
await build(root, ['server', 'weapp', 'h5']);
console.log(`Built after ${minutes()} min.`);

const only = process.argv.slice(2);
const projects = ['unit', 'check', 'bundle', 'api', 'races', 'journeys'].filter(
  (name) => only.length === 0 || only.includes(name),
);
const failed = [];
const skipped = [];
for (const project of projects) {
  console.log(`\n── ${project} ──`);
  const result = join(reports, `${project}.json`);
  // Journeys and races share the two cores with a server and a browser: one file at a time.
  const workers = project === 'journeys' || project === 'races' ? ['--runInBand'] : ['--maxWorkers=2'];
  const jest = join(root, 'node_modules/jest/bin/jest.js');
  const args = [jest, '--selectProjects', project, ...workers, '--json', `--outputFile=${result}`, '--silent=false'];
  const { status } = spawnSync('node', args, { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
  if (status !== 0) failed.push(project);
  skipped.push(...skippedIn(result));
}

console.log(
  `\n${failed.length === 0 ? 'All projects passed' : `FAILED: ${failed.join(', ')}`} after ${minutes()} min.`,
);
if (skipped.length > 0)
  console.log(`Not run (a skip is not a pass):\n${skipped.map((title) => `  - ${title}`).join('\n')}`);
else console.log('Nothing was skipped.');
process.exit(failed.length === 0 ? 0 : 1);

function skippedIn(path) {
  try {
    const { testResults } = JSON.parse(readFileSync(path, 'utf8'));
    const tests = testResults.flatMap((file) => file.assertionResults);
    return tests.filter((test) => test.status !== 'passed' && test.status !== 'failed').map((test) => test.fullName);
  } catch {
    return [`${path}: no report`];
  }
}
