// node scripts/try-container.mjs: plays deploy/Containerfile without containers. Each stage is an empty folder; its steps run
// there as they stand, and what comes out serves people from an empty database. CI runs it; what a base image brings is not tried.
import { execFileSync, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, isAbsolute, join } from 'node:path';
import { freePort, startMariadb } from './mariadb.mjs';
import { untilReady } from './processes.mjs';

const OWNER_PASSWORD = 'owners';
const root = join(import.meta.dirname, '..');
const folder = mkdtempSync(join(tmpdir(), 'qianqu-container-'));
const stages = [];
const names = {};
let stage;

/** A path of the image, in the folder that stands for the stage. */
const placeIn = ({ at, workdir }, path) => join(at, isAbsolute(path) ? path : join(workdir, path));
/** Absolute paths in what a step says lead into the folder too. */
const moved = (text) => text.replaceAll(/(?<![\w.])\/(opt|var)\//g, (path) => stage.at + path);

const STEPS = {
  FROM: (words) => {
    const [image, , name] = words.split(' ');
    stage = { image, at: join(folder, String(stages.length)), workdir: '/', env: {}, command: [] };
    stages.push(stage);
    if (name) names[name] = stage;
  },
  WORKDIR: (path) => mkdirSync(placeIn((stage = Object.assign(stage, { workdir: path })), '.'), { recursive: true }),
  COPY: (words) => {
    const [, from, source, target] = /^(?:--from=(\w+) )?(\S+) (\S+)$/.exec(words);
    if (from) cpSync(placeIn(names[from], source), placeIn(stage, target), { recursive: true });
    else for (const path of sources()) copy(join(root, path), join(placeIn(stage, target), path));
  },
  RUN: (step) => (step === 'npm ci' ? installed() : run(moved(step))),
  ENV: (words) => Object.assign(stage.env, Object.fromEntries(words.split(' ').map((pair) => moved(pair).split('=')))),
  CMD: (words) => (stage.command = JSON.parse(words)),
  // These are for whoever runs the image.
  ...{ VOLUME: () => {}, USER: () => {}, EXPOSE: () => {}, HEALTHCHECK: () => {} },
};

const run = (step) => execFileSync('sh', ['-c', step], { cwd: placeIn(stage, '.'), stdio: 'inherit' });

/** What `npm ci` has made here of the same lock file: to make it again takes minutes. */
function installed() {
  const found = execFileSync('find', ['.', '-maxdepth', '3', '-name', 'node_modules', '-prune'], { cwd: root });
  for (const packages of String(found).trim().split('\n')) {
    const [here, there] = [join(root, packages), join(placeIn(stage, '.'), packages)];
    mkdirSync(dirname(there), { recursive: true });
    run(`cp -al ${here} ${there} || cp -a ${here} ${there}`);
  }
}

/** What a build is given: the project's files, without what .dockerignore keeps out. */
function sources() {
  const listed = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '-z'], { cwd: root, encoding: 'utf8' });
  return listed.split('\0').filter((path) => path && !path.startsWith('tests/'));
}

function copy(from, to) {
  mkdirSync(dirname(to), { recursive: true });
  cpSync(from, to);
}

async function serves() {
  const database = await startMariadb({ dir: join(folder, 'mariadb'), durable: false });
  const { hostname, port: databasePort } = new URL(database.url);
  const as = (user, password) => `mysql://${user}:${password}@${hostname}:${databasePort}/qianqu`;
  execFileSync('sh', ['deploy/database.sh'], {
    cwd: root,
    env: { PATH: process.env.PATH, MYSQL_HOST: hostname, MYSQL_TCP_PORT: databasePort, OWNER_PASSWORD },
    stdio: 'inherit',
  });
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const [command, ...args] = stage.command;
  const child = spawn(command, args, {
    cwd: placeIn(stage, '.'),
    env: {
      ...{ PATH: process.env.PATH, ...stage.env, HOST: '127.0.0.1', PORT: String(port), PUBLIC_URL: origin },
      ...{ DATABASE_URL: as('qianqu', 'its-own'), DATABASE_OWNER_URL: as('qianqu_owner', OWNER_PASSWORD) },
      DATA_KEY: randomBytes(32).toString('base64'),
      ...{ WECHAT_APPID: 'wx1', WECHAT_SECRET: 's', WECHAT_OA_APPID: 'wx2', WECHAT_OA_SECRET: 's' },
    },
    stdio: 'inherit',
  });
  try {
    await untilReady(`${origin}/readyz`, { alive: () => child.exitCode === null });
    for (const path of ['/', '/console']) {
      const { status, headers } = await fetch(origin + path, { headers: { accept: 'text/html' } });
      if (status !== 200 || !headers.get('content-type').startsWith('text/html')) throw new Error(`${path}: ${status}`);
    }
    child.kill('SIGTERM');
    const [code] = await once(child, 'exit');
    if (code !== 0) throw new Error(`it ended with ${code}`);
  } finally {
    child.kill('SIGKILL');
    await database.stop();
  }
}

const started = Date.now();
try {
  for (const line of readFileSync(join(root, 'deploy/Containerfile'), 'utf8').split('\n')) {
    const [, word, rest] = /^([A-Z]+) (.+)$/.exec(line) ?? [];
    if (!word) continue;
    console.log(`── ${line.slice(0, 110)}`);
    STEPS[word](rest);
  }
  await serves();
  console.log(`The container's steps passed after ${Math.round((Date.now() - started) / 1000)} s.`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
