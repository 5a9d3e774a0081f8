// The whole product with its simulated WeChat: database, simulator, API, worker, demo people. Used by `npm start` and by the journeys.
import { randomBytes } from 'node:crypto';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { startMariadb } from './mariadb.mjs';
import { Processes, untilReady } from './processes.mjs';
import { acceptInvitations, eveningResident } from './demo-people.mjs';

/**
 * Starts everything under `dataDir`.
 * @param {{ root: string, dataDir: string, port: number, simPort: number, hostPort: number, say?: (line: string) => void, onDeath?: Function, env?: Record<string, string> }} options
 */
export async function startDemoStack({
  root,
  dataDir,
  port,
  simPort,
  hostPort,
  say = () => undefined,
  onDeath,
  env: extra = {},
}) {
  mkdirSync(dataDir, { recursive: true });
  const processes = new Processes();
  try {
    const { database, owner } = await databaseUrls(dataDir, processes, say);
    const origin = `http://127.0.0.1:${port}`;
    const sim = `http://127.0.0.1:${simPort}`;
    const host = `http://127.0.0.1:${hostPort}`;
    const env = environment({ root, dataDir, database, origin, sim, host, port, extra });
    const log = (name) => join(dataDir, 'logs', `${name}.log`);
    const server = join(root, 'apps/server');
    const demoFile = join(dataDir, 'demo.json');

    say('启动微信模拟器（不是真微信）…');
    const simEnv = {
      ...env,
      WECHAT_SIM_PORT: String(simPort),
      WECHAT_SIM_ALLOWED_ORIGINS: `${origin},${host}`,
      WECHAT_SIM_APP_JSON: join(root, 'apps/miniprogram/dist/weapp/app.json'),
      WECHAT_SIM_MESSAGE_URL: `${origin}/api/wechat/messages`,
      WECHAT_SIM_MESSAGE_TOKEN: env.WECHAT_MESSAGE_TOKEN,
      WECHAT_SIM_MESSAGE_AES_KEY: env.WECHAT_MESSAGE_AES_KEY,
    };
    processes.start('wechat-sim', 'node', ['--import', 'tsx', join(root, 'tools/wechat-sim/src/main.ts')], {
      env: simEnv,
      cwd: root,
      log: log('wechat-sim'),
      onDeath,
    });

    processes.start('weapp-host', 'node', ['--import', 'tsx', join(root, 'tools/weapp-host/src/main.ts')], {
      env: hostEnvironment({ env, root, origin, sim, hostPort }),
      cwd: root,
      log: log('weapp-host'),
      onDeath,
    });

    say('准备数据库表和演示数据 …');
    runNode(server, ['dist/src/migrate.js'], owner ? { ...env, DATABASE_OWNER_URL: owner } : env);
    runNode(server, ['dist/seeds/demo.js', join(server, 'seeds'), demoFile], env);

    say('启动服务和后台任务 …');
    const api = processes.start('api', 'node', ['--enable-source-maps', 'dist/src/main.js'], {
      env,
      cwd: server,
      log: log('api'),
      onDeath,
    });
    processes.start('worker', 'node', ['--enable-source-maps', 'dist/src/worker.js'], {
      env,
      cwd: server,
      log: log('worker'),
      onDeath,
    });
    await untilReady(`${sim}/sim/people`);
    await untilReady(`${host}/healthz`);
    await untilReady(`${origin}/readyz`, { alive: () => api.exitCode === null });
    await acceptInvitations({ origin, sim, demoFile });
    if (!JSON.parse(readFileSync(demoFile, 'utf8')).peopled)
      runNode(server, ['dist/seeds/demo-people.js', demoFile], env);
    const { isEvening } = await import(pathToFileURL(join(server, 'dist/src/demo/evening.js')).href);
    if (isEvening(await timeOf(origin))) {
      const { id, name } = await eveningResident({ origin, sim, demoFile });
      runNode(server, ['dist/seeds/demo-evening.js', demoFile, id, name], env);
    }
    return {
      origin,
      sim,
      host,
      database,
      demo: JSON.parse(readFileSync(demoFile, 'utf8')),
      stop: () => processes.stopAll(),
    };
  } catch (error) {
    await processes.stopAll();
    throw error;
  }
}

/** What time it is for the server: the journeys have a clock of their own. */
async function timeOf(origin) {
  const { headers } = await fetch(`${origin}/api/client-config`);
  return new Date(headers.get('x-server-time'));
}

/** The product itself may only read and change rows; the tables belong to somebody else. */
async function databaseUrls(dataDir, processes, say) {
  const { DATABASE_URL: database, DATABASE_OWNER_URL: owner } = process.env;
  if (database) return { database, owner };
  say('启动私有数据库 MariaDB …');
  const server = await startMariadb({
    dir: join(dataDir, 'mariadb'),
    bufferPool: process.env.QIANQU_BUFFER_POOL ?? '512M',
  });
  processes.add(server.stop);
  const url = new URL(`${server.url}/qianqu`);
  url.username = 'qianqu';
  url.password = kept(join(dataDir, 'database-password'), () => randomBytes(24).toString('base64url'));
  // `npm run import` finds the running database here.
  writeFileSync(join(dataDir, 'database-url'), `${url.href}\n`, { mode: 0o600 });
  return { database: url.href, owner: `${server.url}/qianqu` };
}

function environment({ root, dataDir, database, origin, sim, host, port, extra }) {
  return {
    PATH: process.env.PATH,
    HOME: process.env.HOME ?? dataDir,
    TZ: 'UTC',
    NODE_ENV: 'production',
    DEMO: 'true',
    HOST: '127.0.0.1',
    PORT: String(port),
    PUBLIC_URL: origin,
    DATABASE_URL: database,
    // Seals phone numbers.
    DATA_KEY: kept(join(dataDir, 'data-key'), () => randomBytes(32).toString('base64')),
    STORAGE_DIR: join(dataDir, 'files'),
    H5_DIR: join(root, 'apps/miniprogram/dist/h5'),
    CONSOLE_DIR: join(root, 'apps/console/dist'),
    DEMO_FILE: join(dataDir, 'demo.json'),
    WECHAT_SIM_URL: sim,
    WEAPP_HOST_URL: host,
    WECHAT_API_BASE: sim,
    WECHAT_OPEN_BASE: sim,
    WECHAT_APPID: 'wx5100000000000001',
    WECHAT_SECRET: 'simulated-secret',
    WECHAT_OA_APPID: 'wx5100000000000002',
    WECHAT_OA_SECRET: 'simulated-oa-secret',
    // Known to the simulator and the server of this start, and to nobody else.
    WECHAT_MESSAGE_TOKEN: randomBytes(16).toString('hex'),
    WECHAT_MESSAGE_AES_KEY: lettersAndDigits(43),
    RATE_LIMIT: '6000',
    ...extra,
  };
}

/** The phone runs the bundle as it was built; the server named in it is found where it really is. */
function hostEnvironment({ env, root, origin, sim, hostPort }) {
  return {
    ...env,
    WEAPP_HOST_PORT: String(hostPort),
    WEAPP_HOST_FOLDER: env.WEAPP_DIR ?? join(root, 'apps/miniprogram/dist/weapp'),
    WEAPP_HOST_SIM: sim,
    WEAPP_HOST_SERVERS: JSON.stringify({ [process.env.API_BASE ?? 'http://127.0.0.1:3000']: origin }),
  };
}

/** As WeChat's console makes an EncodingAESKey. */
function lettersAndDigits(length) {
  return randomBytes(4 * length)
    .toString('base64')
    .replace(/[^A-Za-z0-9]/g, '')
    .slice(0, length);
}

/** A secret that is made once and kept beside the data. */
function kept(path, make) {
  if (!existsSync(path)) writeFileSync(path, make(), { mode: 0o600 });
  return readFileSync(path, 'utf8').trim();
}

function runNode(cwd, args, env) {
  try {
    execFileSync('node', ['--enable-source-maps', ...args], { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
  } catch (error) {
    throw new Error(`${args[0]} failed:\n${error.stdout}\n${error.stderr}`, { cause: error });
  }
}
