import { ChildProcess, execFileSync, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { createWriteStream, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createPool, Pool } from 'mysql2/promise';
import { freePort, startMariadb } from '../../scripts/mariadb.mjs';
import { createWechatSim } from '../../tools/wechat-sim/src/server.js';
import { newFolder } from '../support/new-folder.mjs';
import { DatabaseProxy } from './database-proxy.js';

const SERVER = join(process.cwd(), 'apps/server');
const PAGES = ['pages/bind/index', 'pages/community/index', 'pages/visit/index'];

/** A worker of its own: how to kill it at once, how to ask it to end, how to freeze it and to let it go on. */
export interface Worker {
  kill: () => Promise<void>;
  stop: () => Promise<void>;
  freeze: () => void;
  thaw: () => void;
  /** With jumping-clock.mjs: its machine's clock jumps two days ahead, or back. */
  jump: () => void;
}

/** The built server as a process of its own, on a private MariaDB, with the simulator: made to be killed. */
export class Deployment {
  private server: ChildProcess | null = null;
  private database!: Awaited<ReturnType<typeof startMariadb>>;
  private sim!: ReturnType<typeof createWechatSim>;
  private env: Record<string, string> = {};
  sql!: Pool;
  origin = '';
  /** The way of the server, and of the workers that are started through it, to the database. */
  way!: DatabaseProxy;
  private readonly ways: DatabaseProxy[] = [];
  private readonly workers: Worker[] = [];

  private constructor(private readonly dir: string) {}

  static async start(): Promise<Deployment> {
    execFileSync('node', ['scripts/build.mjs', 'server'], { stdio: ['ignore', 'ignore', 'inherit'] });
    const deployment = new Deployment(newFolder('qianqu-chaos-'));
    deployment.database = await startMariadb({ dir: deployment.dir });
    await deployment.startSim();
    const port = await freePort();
    deployment.origin = `http://127.0.0.1:${port}`;
    const { port: simPort } = deployment.sim.server.address() as AddressInfo;
    deployment.way = await deployment.newWay();
    deployment.env = environment(deployment.database.port, deployment.origin, `http://127.0.0.1:${simPort}`);
    execFileSync('node', ['dist/src/migrate.js'], {
      cwd: SERVER,
      env: { ...deployment.env, DATABASE_OWNER_URL: deployment.ownerUrl },
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    deployment.connect();
    await deployment.startServer();
    return deployment;
  }

  /** Starts the server. Gives the milliseconds until it was ready. */
  async startServer(): Promise<number> {
    const began = performance.now();
    this.server = spawn('node', ['--enable-source-maps', 'dist/src/main.js'], {
      cwd: SERVER,
      env: { ...this.env, DATABASE_URL: this.urlThrough(this.way) },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const log = createWriteStream(join(this.dir, 'server.log'), { flags: 'a' });
    this.server.stdout!.pipe(log);
    this.server.stderr!.pipe(log);
    await this.untilReady(60_000);
    return Math.round(performance.now() - began);
  }

  /** Starts one more worker, with a way of its own to the database if it has one. */
  startWorker(way?: DatabaseProxy, args: string[] = []): Worker {
    const child = spawn('node', ['--enable-source-maps', ...args, 'dist/src/worker.js'], {
      cwd: SERVER,
      env: way ? { ...this.env, DATABASE_URL: this.urlThrough(way) } : this.env,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const log = createWriteStream(join(this.dir, 'worker.log'), { flags: 'a' });
    child.stdout!.pipe(log);
    child.stderr!.pipe(log);
    const ended = new Promise((done) => child.once('exit', done));
    const end = (signal: 'SIGKILL' | 'SIGTERM') => async () => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.kill(signal);
      child.kill('SIGCONT');
      await ended;
    };
    const worker = {
      kill: end('SIGKILL'),
      stop: end('SIGTERM'),
      freeze: () => void child.kill('SIGSTOP'),
      thaw: () => void child.kill('SIGCONT'),
      jump: () => void child.kill('SIGUSR2'),
    };
    this.workers.push(worker);
    return worker;
  }

  /** One more way to the database. */
  async newWay(): Promise<DatabaseProxy> {
    const way = await DatabaseProxy.to(this.database.port);
    this.ways.push(way);
    return way;
  }

  freezeServer(): void {
    this.server?.kill('SIGSTOP');
  }

  thawServer(): void {
    this.server?.kill('SIGCONT');
  }

  /** Where the simulated WeChat answers. */
  get simOrigin(): string {
    return this.env.WECHAT_API_BASE;
  }

  async killServer(): Promise<void> {
    await this.end('SIGKILL');
  }

  /** Asks the server to end. Gives the milliseconds until it had ended. */
  async stopServer(): Promise<number> {
    const began = performance.now();
    await this.end('SIGTERM');
    return Math.round(performance.now() - began);
  }

  async killDatabase(): Promise<void> {
    await this.sql.end();
    await this.database.kill();
  }

  /** Starts the database again at its old address. */
  async startDatabase(): Promise<void> {
    this.database = await startMariadb({ dir: this.dir, port: this.database.port });
    this.connect();
  }

  /** Waits until the server can serve. Gives the milliseconds. */
  async untilReady(withinMs: number): Promise<number> {
    const began = performance.now();
    while (performance.now() - began < withinMs) {
      const ready = await fetch(`${this.origin}/readyz`, { signal: AbortSignal.timeout(6000) }).then(
        ({ status }) => status === 200,
        () => false,
      );
      if (ready) return Math.round(performance.now() - began);
      await new Promise((next) => setTimeout(next, 50));
    }
    throw new Error(`The server was not ready within ${withinMs} ms`);
  }

  async close(): Promise<void> {
    for (const worker of this.workers) await worker.kill();
    await this.end('SIGTERM');
    await this.sql.end();
    await this.sim.close();
    for (const way of this.ways) await way.close();
    await this.database.stop();
    rmSync(this.dir, { recursive: true, force: true });
  }

  private async end(signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
    const { server } = this;
    this.server = null;
    if (!server || server.exitCode !== null || server.signalCode !== null) return;
    const ended = new Promise((done) => server.once('exit', done));
    server.kill(signal);
    // Who is frozen hears of no other signal.
    server.kill('SIGCONT');
    await ended;
  }

  private get ownerUrl(): string {
    return `${this.database.url}/chaos`;
  }

  private urlThrough({ port }: DatabaseProxy): string {
    const url = new URL(this.env.DATABASE_URL);
    url.port = String(port);
    return url.href;
  }

  private connect(): void {
    const uri = this.ownerUrl;
    this.sql = createPool({ uri, timezone: 'Z', supportBigNumbers: true, bigNumberStrings: true, connectionLimit: 2 });
  }

  private async startSim(): Promise<void> {
    const { WECHAT_APPID: appid, WECHAT_SECRET: secret, WECHAT_OA_APPID: oaAppid, WECHAT_OA_SECRET: oaSecret } = WECHAT;
    this.sim = createWechatSim({
      appid,
      secret,
      oaAppid,
      oaSecret,
      people: [],
      allowedRedirectOrigins: [],
      pages: PAGES,
    });
    await this.sim.listen({ port: 0, host: '127.0.0.1' });
  }
}

const WECHAT = {
  WECHAT_APPID: 'wx5100000000000001',
  WECHAT_SECRET: 'simulated-secret',
  WECHAT_OA_APPID: 'wx5100000000000002',
  WECHAT_OA_SECRET: 'simulated-oa-secret',
};

function environment(databasePort: number, origin: string, sim: string): Record<string, string> {
  return {
    PATH: process.env.PATH ?? '',
    TZ: 'UTC',
    NODE_ENV: 'production',
    LOG_LEVEL: 'error',
    PORT: new URL(origin).port,
    PUBLIC_URL: origin,
    DATABASE_URL: `mysql://qianqu:not-a-secret@127.0.0.1:${databasePort}/chaos`,
    DATA_KEY: randomBytes(32).toString('base64'),
    STORAGE_DIR: join(tmpdir(), 'qianqu-no-files'),
    RATE_LIMIT: '1000000',
    WECHAT_API_BASE: sim,
    WECHAT_OPEN_BASE: sim,
    ...WECHAT,
  };
}
