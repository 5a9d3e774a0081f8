import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomUUID } from 'node:crypto';
import { createConnection } from 'mysql2/promise';
import { freePort } from '../../scripts/mariadb.mjs';
import { untilReady } from '../../scripts/processes.mjs';

/** The product in service, as `npm run serve` starts it: on an empty database, configured by the environment alone. */
export class Service {
  private child: ChildProcess | null = null;
  said = '';

  private constructor(readonly env: Record<string, string>) {}

  static async configured(change: Record<string, string> = {}): Promise<Service> {
    const owner = new URL(`${process.env.TEST_DATABASE_URL}/s_${randomUUID().replaceAll('-', '')}`);
    const application = new URL(owner);
    [application.username, application.password] = ['qianqu-service', 'not-a-secret'];
    const folder = mkdtempSync(join(tmpdir(), 'qianqu-service-'));
    const port = String(await freePort());
    return new Service({
      ...{ PATH: process.env.PATH!, HOME: folder, ENV_FILE: join(folder, 'none'), PORT: port },
      ...{ DATABASE_URL: application.href, DATABASE_OWNER_URL: owner.href },
      ...{ DATA_KEY: Buffer.alloc(32, 7).toString('base64'), STORAGE_DIR: folder, H5_DIR: folder, CONSOLE_DIR: folder },
      ...{ PUBLIC_URL: `http://127.0.0.1:${port}`, WECHAT_API_BASE: 'http://127.0.0.1:1' },
      ...{ WECHAT_APPID: 'wx1', WECHAT_SECRET: 's', WECHAT_OA_APPID: 'wx2', WECHAT_OA_SECRET: 's' },
      ...change,
    });
  }

  get origin(): string {
    return this.env.PUBLIC_URL;
  }

  /** Starts it; `said` is what it prints. */
  start(change: Record<string, string> = {}): void {
    this.said = '';
    const env = { ...this.env, ...change };
    this.child = spawn('node', ['scripts/serve.mjs'], { env, stdio: ['ignore', 'pipe', 'pipe'] });
    for (const stream of [this.child.stdout!, this.child.stderr!])
      stream.setEncoding('utf8').on('data', (text: string) => (this.said += text));
  }

  ready(): Promise<void> {
    return untilReady(`${this.origin}/readyz`, { alive: () => this.child!.exitCode === null });
  }

  /** Its exit code. */
  async ended(): Promise<number | null> {
    const child = this.child!;
    if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
    return child.exitCode;
  }

  async stop(): Promise<number | null> {
    this.child?.kill('SIGTERM');
    return this.child && this.ended();
  }

  /** `npm run staff -- …` */
  staff(...words: string[]): { status: number | null; said: string } {
    const { status, stdout, stderr } = spawnSync('node', ['scripts/staff.mjs', ...words], {
      env: this.env,
      encoding: 'utf8',
    });
    return { status, said: stdout + stderr };
  }

  async sql(statement: string): Promise<unknown> {
    const connection = await createConnection(this.env.DATABASE_OWNER_URL);
    try {
      return (await connection.query(statement))[0];
    } finally {
      await connection.end();
    }
  }
}
