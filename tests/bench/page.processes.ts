import { ChildProcess, execFileSync, fork, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../../scripts/mariadb.mjs';
import { untilReady } from '../../scripts/processes.mjs';

/** Connections to the database, for both kinds of server. */
export const POOL = 10;

const TICK_US = 1e6 / Number(execFileSync('getconf', ['CLK_TCK'], { encoding: 'utf8' }));

export interface Running {
  port: number;
  pid: number;
  stop: () => Promise<void>;
}

/** CPU of a process since its start, user and system, in microseconds. */
export function cpuMicros(pid: number): number {
  // The name of the program, in parentheses, may hold blanks.
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
    .replace(/^.*\) /, '')
    .split(' ');
  return (Number(fields[11]) + Number(fields[12])) * TICK_US;
}

/** What the built server needs; nothing of the page talks to WeChat. */
export function serverEnv(database: string, port: number): Record<string, string> {
  return {
    PATH: process.env.PATH ?? '',
    TZ: 'UTC',
    NODE_ENV: 'production',
    PORT: String(port),
    DATABASE_URL: database,
    DATABASE_POOL: String(POOL),
    DATA_KEY: randomBytes(32).toString('base64'),
    STORAGE_DIR: join(tmpdir(), 'qianqu-no-files'),
    LOG_LEVEL: 'error',
    RATE_LIMIT: '1000000000',
    WECHAT_APPID: 'wx5100000000000001',
    WECHAT_SECRET: 'unused',
    WECHAT_OA_APPID: 'wx5100000000000002',
    WECHAT_OA_SECRET: 'unused',
  };
}

/** The server of the product as it is run in production. */
export async function startOurs(root: string, database: string, nodeArgs: string[] = []): Promise<Running> {
  const port = await freePort();
  const child = spawn('node', [...nodeArgs, '--enable-source-maps', 'dist/src/main.js'], {
    cwd: join(root, 'apps/server'),
    env: serverEnv(database, port),
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  return ready(port, child);
}

/** The hand-written node:http server with the same statements. */
export async function startRaw(root: string, database: string, statements: object): Promise<Running> {
  const port = await freePort();
  const settings = JSON.stringify({ port, database, pool: POOL, ...statements });
  const child = spawn('node', ['tests/bench/page.raw-server.mjs', settings], {
    cwd: root,
    env: { PATH: process.env.PATH ?? '', TZ: 'UTC', NODE_ENV: 'production' },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  return ready(port, child);
}

async function ready(port: number, child: ChildProcess): Promise<Running> {
  const kill = () => void child.kill('SIGTERM');
  const exited = once(child, 'exit');
  process.once('exit', kill);
  const died = exited.then(([code]) => {
    throw new Error(`A server ended at its start with code ${code}`);
  });
  await Promise.race([untilReady(`http://127.0.0.1:${port}/readyz`), died]);
  died.catch(() => undefined);
  const stop = async () => {
    process.off('exit', kill);
    kill();
    await exited;
  };
  return { port, pid: child.pid!, stop };
}

export interface Load {
  port: number;
  concurrency: number;
  /** What is asked, in this order: the path, the token, and a text that the answer must hold. */
  requests: { path: string; token: string; holds: string }[];
}

export interface LoadResult {
  seconds: number;
  bytes: number;
  milliseconds: number[];
  wrong: string[];
}

/** Makes the load in a process of its own, so that it shares no event loop with what it measures. */
export function startLoad(root: string) {
  const child = fork(join(root, 'tests/bench/page.load.mjs'), { execArgv: [] });
  const died = once(child, 'exit').then(([code]) => {
    throw new Error(`The load generator ended with code ${code}`);
  });
  died.catch(() => undefined);
  const run = async (load: Load): Promise<LoadResult> => {
    child.send(load);
    const [result] = await Promise.race([once(child, 'message'), died]);
    return result as LoadResult;
  };
  return { run, stop: () => void child.kill('SIGTERM') };
}
