// Runs one project of jest.config.mjs and says what did not run in it.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');

// Journeys and races share the two cores with a server and a browser: one file at a time.
const ALONE = ['journeys', 'races'];

/**
 * @param {string} project a displayName of jest.config.mjs
 * @param {{ report?: string, env?: Record<string, string>, args?: string[] }} options
 * @returns {{ passed: boolean, tests: { title: string, status: string }[], notRun: string[] }}
 */
export function runProject(project, { report = project, env = {}, args = [] } = {}) {
  const result = join(root, 'tests/reports', `${report}.json`);
  const workers = ALONE.includes(project) ? ['--runInBand'] : ['--maxWorkers=2'];
  const jest = join(root, 'node_modules/jest/bin/jest.js');
  const all = [jest, '--selectProjects', project, ...workers, '--json', `--outputFile=${result}`, '--silent=false'];
  const { status } = spawnSync('node', [...all, ...args], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, ...env },
  });
  const tests = testsIn(result);
  const notRun = tests.filter((test) => test.status !== 'passed' && test.status !== 'failed');
  return { passed: status === 0, tests, notRun: notRun.map((test) => test.title) };
}

/** A report that cannot be read counts as something that did not run. */
function testsIn(path) {
  try {
    const { testResults } = JSON.parse(readFileSync(path, 'utf8'));
    return testResults.flatMap((file) =>
      file.assertionResults.map(({ fullName, status }) => ({ title: fullName, status })),
    );
  } catch {
    return [{ title: `${path}: no report`, status: 'missing' }];
  }
}
