// npm run serve: the product in service, API and worker. No simulator, no demo; the configuration is in .env or the environment.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { build } from './build.mjs';
import { serviceEnvironment } from './environment.mjs';

/** So long what is being answered may take when it stops. */
const STOP_MS = 30_000;

const root = join(import.meta.dirname, '..');
const server = join(root, 'apps/server');
const { DATABASE_OWNER_URL, ...env } = serviceEnvironment(root);
const running = new Map();
let failed = false;
let stopping = false;

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => stop());

// What is built elsewhere is named by its variable.
const clients = [process.env.H5_DIR === undefined && 'h5', process.env.CONSOLE_DIR === undefined && 'console'];
await build(root, ['server', ...clients.filter(Boolean)]);
const owner = DATABASE_OWNER_URL ? { DATABASE_OWNER_URL } : {};
if (!stopping && (await ended(start('migrate', { ...env, ...owner }))) !== 0) failed = true;
else if (!stopping) {
  for (const name of ['main', 'worker']) void ended(start(name, env)).then(() => stopping || fail(name));
  console.log(
    `千区在运行：http://${env.HOST ?? '127.0.0.1'}:${env.PORT ?? 3000}（对外地址 ${env.PUBLIC_URL ?? '未设置'}）`,
  );
}
await Promise.all([...running.values()].map(ended));
process.exit(failed ? 1 : 0);

function start(name, variables) {
  const args = ['--enable-source-maps', `dist/src/${name}.js`];
  const child = spawn('node', args, { cwd: server, env: variables, stdio: ['ignore', 'inherit', 'inherit'] });
  running.set(name, child);
  return child;
}

async function ended(child) {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  return child.exitCode;
}

/** One without the other is no service: whoever watches over it starts both anew. */
function fail(name) {
  console.error(`${name} 意外退出，全部停止。`);
  failed = true;
  stop();
}

function stop() {
  if (stopping) return;
  stopping = true;
  for (const child of running.values()) child.kill('SIGTERM');
  setTimeout(() => [...running.values()].forEach((child) => child.kill('SIGKILL')), STOP_MS).unref();
}
