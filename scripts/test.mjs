// npm test: everything. Installs the Debian packages that are missing, builds, runs, and says what could not run.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from './build.mjs';
import { ensureDebianPackages, findProgram, hasDebianPackage } from './debian.mjs';
import { giveWay, runProject } from './jest-project.mjs';
import { ensureMariadb } from './mariadb.mjs';
import { runJourneys } from './test-journeys.mjs';

const root = join(import.meta.dirname, '..');
const reports = join(root, 'tests/reports');
/** Parts that were asked for; none: everything. */
const only = process.argv.slice(2);
const started = Date.now();
const minutes = () => ((Date.now() - started) / 60_000).toFixed(1);

if (!process.env.CHROMIUM && !findProgram('chromium-headless-shell'))
  ensureDebianPackages(['chromium-headless-shell'], 'Chromium');
// Without a Chinese font the screenshots show boxes. Machines without dpkg bring their own fonts.
if (findProgram('dpkg-query') && !hasDebianPackage('fonts-noto-cjk'))
  ensureDebianPackages(['fonts-noto-cjk'], 'Chinese fonts');
// It reads deploy/compose.yaml; nothing is run by it.
if (findProgram('dpkg-query') && !findProgram('docker-compose'))
  ensureDebianPackages(['docker-compose'], 'Docker Compose');
ensureMariadb();

if (only.length === 0) rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });
await build(root, ['server']);
console.log(`Built the server after ${minutes()} min.`);

const whole = (project, options = {}) => ({ project, name: project, run: () => runProject(project, options) });
const givesWay = { givesWay: true };
// The largest text shows what is covered or cut off: a finger finds what it can see, or the journey fails.
const LARGE = { target: 'host', appearance: 'dark,1.6' };
// The last one in halves, so that both lanes have work until the end.
const JOURNEYS = [{ target: 'h5' }, { target: 'host' }, { ...LARGE, part: '1/2' }, { ...LARGE, part: '2/2' }];
const journeys = JOURNEYS.map(({ target, ...options }) => ({
  project: 'journeys',
  name: ['journeys on', target, ...Object.values(options)].join(' '),
  run: () => runJourneys(target, options),
}));
/**
 * One step after the other; the lanes of a step side by side. Chaos mostly waits for limits; what no clock judges goes beside
 * it and gives way. Journeys mostly wait for their phones, each run on a stack of its own; a lane that is through takes the next.
 */
const STEPS = [
  [
    [whole('chaos')],
    [{ name: 'build of the clients', run: buildClients }, whole('bundle', givesWay), whole('check', givesWay)],
  ],
  [[whole('unit')], [whole('phone')]],
  [[whole('api')]],
  [[whole('races')], [whole('console')]],
  [journeys, journeys],
];

const failed = [];
const skipped = [];
const slowest = [];

async function runLane(lane) {
  for (let step = lane.shift(); step; step = lane.shift()) {
    const { project, name, run } = step;
    if (project && only.length > 0 && !only.includes(project)) continue;
    const { passed, said, tests, notRun } = await run();
    console.log(`\n── ${name}, ended after ${minutes()} min ──\n${said.trimEnd()}`);
    if (!passed) failed.push(name);
    skipped.push(...notRun);
    slowest.push(...tests.map((test) => ({ ...test, name })));
  }
}

async function buildClients() {
  const child = spawn('node', [join(root, 'scripts/build.mjs'), 'console', 'weapp', 'h5'], {
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  giveWay(child);
  const [code] = await once(child, 'exit');
  return { passed: code === 0, said: '', tests: [], notRun: [] };
}

for (const lanes of STEPS) await Promise.all(lanes.map(runLane));

slowest.sort((a, b) => b.seconds - a.seconds);
const lines = slowest.slice(0, 20).map(({ seconds, name, title }) => `  ${seconds.toFixed(1)} s ${name}: ${title}`);
console.log(`\nThe slowest tests:\n${lines.join('\n')}`);
console.log(
  `\n${failed.length === 0 ? 'All projects passed' : `FAILED: ${failed.join(', ')}`} after ${minutes()} min.`,
);
if (skipped.length > 0)
  console.log(`Not run (a skip is not a pass):\n${skipped.map((title) => `  - ${title}`).join('\n')}`);
else console.log('Nothing was skipped.');
process.exit(failed.length === 0 ? 0 : 1);
