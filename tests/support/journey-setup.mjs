// One demo stack for all journeys, on a temporary directory and free ports.
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from '../../scripts/build.mjs';
import { startDemoStack } from '../../scripts/demo-stack.mjs';
import { freePort } from '../../scripts/mariadb.mjs';
import { shiftToMorning } from './journey-clock.mjs';
import { newFolder } from './new-folder.mjs';

export default async function setUp() {
  const root = join(import.meta.dirname, '../..');
  await build(root, ['server', 'h5', 'weapp']);
  const dir = newFolder('qianqu-journeys-');
  // A copy: a build while the journeys run would change the files under them.
  const clients = join(dir, 'clients');
  cpSync(join(root, 'apps/miniprogram/dist'), clients, { recursive: true });
  const [simPort, hostPort] = [await freePort(), await freePort()];
  // WeChat's tools run the bundle against the address that is built into it.
  const port = process.env.JOURNEY_TARGET === 'devtools' ? 3000 : await freePort();
  const env = { H5_DIR: join(clients, 'h5'), WEAPP_DIR: join(clients, 'weapp'), ...morning(root) };
  const stack = await startDemoStack({ root, dataDir: dir, port, simPort, hostPort, env });
  globalThis.qianquStack = { stack, dir };
  const { bundle } = await (await fetch(`${stack.host}/healthz`)).json();
  process.env.JOURNEY_STACK = JSON.stringify({
    origin: stack.origin,
    sim: stack.sim,
    host: stack.host,
    database: stack.database,
    bundle,
    demo: stack.demo,
  });
  const target = process.env.JOURNEY_TARGET ?? 'host';
  process.stderr.write(`target=${target} bundle=${bundle}\n`);
  mkdirSync(join(root, 'tests/reports'), { recursive: true });
  writeFileSync(join(root, 'tests/reports/bundle-hash'), `${bundle}\n`);
}

/** The stack's clock begins at nine; WeChat's own tools know only the real one. */
function morning(root) {
  if (process.env.JOURNEY_TARGET === 'devtools') return {};
  process.env.JOURNEY_CLOCK_SHIFT_MS = String(shiftToMorning(Date.now()));
  return {
    JOURNEY_CLOCK_SHIFT_MS: process.env.JOURNEY_CLOCK_SHIFT_MS,
    // The server keeps the database's time, which is the real one.
    DEMO_CLOCK_SHIFT_MS: process.env.JOURNEY_CLOCK_SHIFT_MS,
    NODE_OPTIONS: `--import ${pathToFileURL(join(root, 'tests/support/journey-clock.mjs')).href}`,
  };
}
