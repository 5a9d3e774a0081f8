import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createPool, Pool } from 'mysql2/promise';
import { createWechatSim, type SimOptions } from '../../tools/wechat-sim/src/server.js';
import { createApp } from '../../apps/server/src/app.factory.js';
import { Config, loadConfig } from '../../apps/server/src/config/config.js';
import type { StaffRole } from '../../apps/server/src/foundation/auth/permissions.js';
import { Clock } from '../../apps/server/src/foundation/clock/clock.js';
import { OutboxWorker } from '../../apps/server/src/foundation/events/outbox.worker.js';
import { REQUEST_LIMITS, type RequestLimits } from '../../apps/server/src/foundation/http/request-limits.js';
import { createLogger } from '../../apps/server/src/foundation/logging/logger.js';
import { SessionsService } from '../../apps/server/src/modules/identity/sessions.service.js';
import { StaffService } from '../../apps/server/src/modules/staff/staff.service.js';
import { copyDatabase } from './database-copy.js';
import { Person } from './person.js';

/** The product under test: the real app on a real database of its own, with the WeChat simulator behind it. */
export class World {
  private people = 0;

  private constructor(
    readonly app: NestFastifyApplication,
    readonly config: Config,
    readonly sql: Pool,
    readonly sim: { url: string; close: () => Promise<unknown> },
  ) {}

  static async create(
    overrides: Record<string, string> = {},
    simOptions: Partial<SimOptions> = {},
    limits: Partial<RequestLimits> = {},
  ): Promise<World> {
    const base = process.env.TEST_DATABASE_URL;
    if (!base) throw new Error('TEST_DATABASE_URL is missing: run Jest with the project api or races');
    const sim = await startSim(simOptions);
    const owner = `${base}/t_${randomUUID().replaceAll('-', '')}`;
    const config = loadConfig({
      DATABASE_URL: asUser(owner),
      DATABASE_OWNER_URL: owner,
      DATA_KEY,
      STORAGE_DIR: mkdtempSync(join(tmpdir(), 'qianqu-files-')),
      LOG_LEVEL: process.env.TEST_LOG_LEVEL ?? 'silent',
      RATE_LIMIT: '1000000',
      PUBLIC_URL: 'http://127.0.0.1:3000',
      WECHAT_API_BASE: sim.url,
      WECHAT_OPEN_BASE: sim.url,
      ...SIM_KEYS,
      ...overrides,
    });
    const app = await startApp(config, limits).catch(async (error) => {
      // Jest would wait for it for ever.
      await sim.close();
      throw error;
    });
    const sql = createPool({
      uri: new URL(new URL(config.DATABASE_URL).pathname, owner).href,
      supportBigNumbers: true,
      bigNumberStrings: true,
      timezone: 'Z',
      dateStrings: ['DATE'],
      connectionLimit: 4,
    });
    return new World(app, config, sql, sim);
  }

  /**
   * The same, but really listening at its `PUBLIC_URL`, and the simulator pushes to it in safe mode, at once. Its clock is
   * the server's, so that `setTime` moves both.
   */
  static async listening(
    overrides: Record<string, string> = {},
    simOptions: Partial<SimOptions> = {},
    limits: Partial<RequestLimits> = {},
  ): Promise<World> {
    const port = await freePort();
    const url = `http://127.0.0.1:${port}`;
    let clock: Clock | null = null;
    const world = await World.create(
      { PUBLIC_URL: url, ...MESSAGE_KEYS, ...overrides },
      {
        clock: { now: () => (clock?.now() ?? new Date()).getTime() },
        verdictDelayMs: 0,
        pushRetryMs: 50,
        messageServer: {
          url: `${url}/api/wechat/messages`,
          token: MESSAGE_KEYS.WECHAT_MESSAGE_TOKEN,
          aesKey: MESSAGE_KEYS.WECHAT_MESSAGE_AES_KEY,
        },
        ...simOptions,
      },
      limits,
    );
    clock = world.app.get(Clock);
    await world.app.listen(port, '127.0.0.1');
    return world;
  }

  async close(): Promise<void> {
    // First: a push under way would keep the server from ending.
    await this.sim.close();
    await this.sql.end();
    await this.app.close();
    rmSync(this.config.STORAGE_DIR, { recursive: true, force: true });
  }

  /** Sets the time of the server; without a value it runs again. */
  setTime(instant: string | null): void {
    const clock = this.app.get<Partial<Pick<Clock, 'now'>>>(Clock);
    delete clock.now;
    if (instant) clock.now = () => new Date(instant);
  }

  now(): Date {
    return this.app.get(Clock).now();
  }

  /** Nobody has been here yet. */
  get isUntouched(): boolean {
    return this.people === 0;
  }

  /** Delivers every stored fact, as the worker does. */
  settle(): Promise<number> {
    return this.app.get(OutboxWorker).drain();
  }

  /** Somebody who has never been here. */
  anonymous(): Person {
    return new Person(this.app, null);
  }

  /** A WeChat user who just opened the mini-program for the first time. */
  async resident(name = `person-${++this.people}`): Promise<Person> {
    await this.introduce(name);
    return this.login(name);
  }

  /** WeChat gets to know somebody. */
  private introduce(name: string): Promise<unknown> {
    const phone = `199${String(10000000 + this.people)}`;
    return this.tellSim('/sim/people', { id: name, name, role: 'resident', phone });
  }

  /** People who came to another world, of whose database this one has a copy: WeChat sees them log in as it did there. */
  async comeBack(people: { token: string | null; name: string }[]): Promise<Person[]> {
    const { WECHAT_APPID: appid, WECHAT_SECRET: secret } = this.config;
    for (const { name } of people) {
      this.people++;
      if (!name.startsWith('person-')) continue;
      await this.introduce(name);
      const { code: js_code } = await this.tellSim<{ code: string }>('/sim/login-code', { person: name });
      const asked = new URLSearchParams({ appid, secret, js_code, grant_type: 'authorization_code' });
      await fetch(`${this.sim.url}/sns/jscode2session?${asked.toString()}`);
    }
    return people.map(({ token, name }) => new Person(this.app, token, name));
  }

  /** Another silent login of somebody the simulator knows: a session of its own. */
  async login(name: string): Promise<Person> {
    const { code } = await this.tellSim<{ code: string }>('/sim/login-code', { person: name });
    const answer = await this.anonymous().post('/api/sessions/wechat-mini', { code });
    if (answer.status !== 201) throw new Error(`login of ${name}: ${answer.status} ${JSON.stringify(answer.body)}`);
    return new Person(this.app, answer.body.token as string, name);
  }

  /** An administrator, who may do everything. Signed in without the password, which takes a twentieth of a second to look at. */
  operator(): Promise<Person> {
    return this.staff('admin', `operator${++this.people}`);
  }

  async staff(role: StaffRole, username = `${role}${++this.people}`, divisions?: string[]): Promise<Person> {
    const accountId = await this.app.get(StaffService).addForDemo(username, PASSWORD, role, divisions);
    const { token } = await this.app.get(SessionsService).open(accountId, 'staff');
    return new Person(this.app, token, username);
  }

  async tellSim<T = unknown>(path: string, body: object): Promise<T> {
    const answer = await fetch(`${this.sim.url}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
    return (await answer.json()) as T;
  }
}

/** The product runs as a user who may only read and change rows; tests look and tamper as the owner. */
function asUser(owner: string): string {
  const url = new URL(owner);
  [url.username, url.password] = ['qianqu-test', 'not-a-secret'];
  return url.href;
}

/** The same in every world: a copied neighbourhood holds what was sealed with it. */
const DATA_KEY = Buffer.alloc(32, 'not a secret').toString('base64');

/** The password of every member of staff. */
export const PASSWORD = 'a long password';

const SIM_KEYS = {
  WECHAT_APPID: 'wx5100000000000001',
  WECHAT_SECRET: 'simulated-secret',
  WECHAT_OA_APPID: 'wx5100000000000002',
  WECHAT_OA_SECRET: 'simulated-oa-secret',
};

/** What is entered under 消息推送 on both sides. */
export const MESSAGE_KEYS = {
  WECHAT_MESSAGE_TOKEN: 'qianquTestToken1',
  WECHAT_MESSAGE_AES_KEY: 'abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG',
};

/** The address of a server is part of its configuration, so its port must be known before it listens. */
async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((done) => probe.listen(0, '127.0.0.1', done));
  const { port } = probe.address() as AddressInfo;
  await new Promise((done) => probe.close(done));
  return port;
}

async function startApp(config: Config, limits: Partial<RequestLimits>): Promise<NestFastifyApplication> {
  await copyDatabase(config.DATABASE_OWNER_URL!, config.DATABASE_URL);
  const app = await createApp(config, createLogger(config), { ...REQUEST_LIMITS, ...limits });
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  return app;
}

async function startSim(options: Partial<SimOptions>) {
  const sim = createWechatSim({
    appid: SIM_KEYS.WECHAT_APPID,
    secret: SIM_KEYS.WECHAT_SECRET,
    oaAppid: SIM_KEYS.WECHAT_OA_APPID,
    oaSecret: SIM_KEYS.WECHAT_OA_SECRET,
    people: [],
    allowedRedirectOrigins: ['http://127.0.0.1:3000'],
    pages: ['pages/bind/index', 'pages/community/index', 'pages/visit/index'],
    ...options,
  });
  await sim.listen({ port: 0, host: '127.0.0.1' });
  const { port } = sim.server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, close: () => sim.close() };
}
