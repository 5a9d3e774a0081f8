// npm run test:journeys -- --target host|h5|devtools [--appearance dark,1.6] [part of a file's name]: the same journeys on one kind of phone.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { runProject } from './jest-project.mjs';

const root = join(import.meta.dirname, '..');

const TARGETS = {
  host: 'the WeChat bundle in tools/weapp-host: simulated host, not WeChat',
  h5: 'the browser client in Chromium: no evidence for WeChat',
  devtools: "the WeChat bundle in WeChat's own tools",
};

const DEVTOOLS = {
  darwin: '/Applications/wechatwebdevtools.app/Contents/MacOS/cli',
  win32: 'C:/Program Files (x86)/Tencent/微信web开发者工具/cli.bat',
};

/** Their point is a number, a rule or a dialog of WeChat's, not what a page looks like: they run in one appearance. */
const NOT_ABOUT_LOOKS = ['budgets', 'few', 'fresh', 'refusals'];

/**
 * Runs the journeys on a target, writes tests/reports/journeys-<target>.md, and gives what it said and what to say at the end.
 * @param {string} target
 * @param {{ args?: string[], appearance?: string, part?: string }} options part: such as `1/2`, one half of the files
 */
export async function runJourneys(target, { args = [], appearance = '', part = '' } = {}) {
  const name = [target, appearance, part.replace('/', ' of ')].filter(Boolean).join(',');
  const { passed, said, tests, notRun } = await runProject('journeys', {
    report: `journeys-${name}`,
    env: { JOURNEY_TARGET: target, JOURNEY_APPEARANCE: appearance },
    args: [
      ...args,
      ...(part ? [`--shard=${part}`] : []),
      ...(appearance ? ['--testPathIgnorePatterns', ...NOT_ABOUT_LOOKS.map(fileOf)] : []),
    ],
  });
  const lines = tests.map(({ title, status }) => `- ${status === 'pending' ? 'NOT RUN' : status}: ${title}`);
  mkdirSync(join(root, 'tests/reports'), { recursive: true });
  writeFileSync(
    join(root, `tests/reports/journeys-${name}.md`),
    [`# Journeys on ${name}`, '', `target=${target}: ${TARGETS[target]}`, bundleLine(), '', ...lines, ''].join('\n'),
  );
  return { passed, said, tests, notRun: notRun.map((title) => `[${name}] ${title}`) };
}

const fileOf = (name) => `/journeys/${name}\\.test\\.ts$`;

/** The setup of the journeys leaves the hash of the bundle that ran. */
function bundleLine() {
  const path = join(root, 'tests/reports/bundle-hash');
  return `bundle=${existsSync(path) ? readFileSync(path, 'utf8').trim() : 'unknown'}`;
}

/** A clear sentence when WeChat's tools are not on this machine; null when they are. */
export function whyNoDevtools() {
  const path = process.env.WECHAT_DEVTOOLS_CLI ?? DEVTOOLS[process.platform];
  if (path && existsSync(path)) return null;
  return [
    'WeChat DevTools are not installed on this machine, so nothing was run and nothing is proven.',
    `They exist for macOS and Windows; looked for ${path ?? 'nothing: there are none for this system'}.`,
    'Install them, allow the service port in their security settings, or set WECHAT_DEVTOOLS_CLI to their command line.',
  ].join('\n');
}

if (process.argv[1] === import.meta.filename) {
  const { values, positionals } = parseArgs({
    options: { target: { type: 'string', default: 'host' }, appearance: { type: 'string', default: '' } },
    allowPositionals: true,
  });
  const { target, appearance } = values;
  if (!(target in TARGETS)) fail(`no target ${target}; there are ${Object.keys(TARGETS).join(', ')}`);
  if (appearance && target !== 'host') fail(`${target} cannot set text size and theme; host can`);
  const missing = target === 'devtools' ? whyNoDevtools() : null;
  if (missing) fail(missing);
  const { passed, said, notRun } = await runJourneys(target, {
    appearance,
    args: positionals.length > 0 ? ['--testPathPatterns', ...positionals] : [],
  });
  console.log(`${said}\ntarget=${target}: ${TARGETS[target]}\n${passed ? 'Passed.' : 'FAILED.'}`);
  console.log(
    notRun.length > 0 ? `Not run (a skip is not a pass):\n  - ${notRun.join('\n  - ')}` : 'Nothing was skipped.',
  );
  process.exit(passed ? 0 : 1);
}

function fail(message) {
  console.error(message);
  process.exit(2);
}
