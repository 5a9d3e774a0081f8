// Runs one project of jest.config.mjs and says what did not run in it.
import { spawn } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { constants, setPriority } from 'node:os';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');

/** @typedef {{ title: string, status: string, seconds: number }} Test seconds: how long it took, without what its file prepared */

// These share the two cores with servers, browsers and each other: one file at a time.
const ALONE = ['phone', 'journeys', 'races', 'chaos', 'console'];

/**
 * Runs it, and gives what it said when it ends.
 * @param {string} project a displayName of jest.config.mjs
 * @param {{ report?: string, env?: Record<string, string>, args?: string[], givesWay?: boolean }} options givesWay: to what runs at the same time
 * @returns {Promise<{ passed: boolean, said: string, tests: Test[], notRun: string[] }>}
 */
export async function runProject(project, { report = project, env = {}, args = [], givesWay = false } = {}) {
  const result = join(root, 'tests/reports', `${report}.json`);
  rmSync(result, { force: true });
  const workers = givesWay || ALONE.includes(project) ? ['--runInBand'] : ['--maxWorkers=2'];
  const jest = join(root, 'node_modules/jest/bin/jest.js');
  // A preparation that failed leaves programs running, which Jest would wait for without end.
  const settings = ['--json', `--outputFile=${result}`, '--silent=false', '--forceExit'];
  const child = spawn('node', [jest, '--selectProjects', project, ...workers, ...settings, ...args], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, ...env },
  });
  if (givesWay) giveWay(child);
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (chunk) => (said += chunk));
  // Whoever is left running may hold the pipe open.
  const status = await new Promise((done) => {
    child.once('close', done).once('exit', (code) => setTimeout(done, 2000, code));
  });
  const tests = testsIn(result);
  const notRun = tests.filter((test) => test.status !== 'passed' && test.status !== 'failed');
  return { passed: status === 0, said, tests, notRun: notRun.map((test) => test.title) };
}

/** A program, and those that it starts, leave the processor to others that want it. */
export const giveWay = ({ pid }) => setPriority(pid, constants.priority.PRIORITY_BELOW_NORMAL);

/** A report that cannot be read counts as something that did not run. */
function testsIn(path) {
  try {
    const { testResults } = JSON.parse(readFileSync(path, 'utf8'));
    return testResults.flatMap((file) =>
      file.assertionResults.map(({ fullName, status, duration }) => ({
        title: fullName,
        status,
        seconds: (duration ?? 0) / 1000,
      })),
    );
  } catch {
    return [{ title: `${path}: no report`, status: 'missing', seconds: 0 }];
  }
}
