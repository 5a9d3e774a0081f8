// One demo stack for all journeys, on a temporary directory and free ports.
import { cpSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from '../../scripts/build.mjs';
import { startDemoStack } from '../../scripts/demo-stack.mjs';
import { freePort } from '../../scripts/mariadb.mjs';

export default async function setUp() {
  const root = join(import.meta.dirname, '../..');
  await build(root, ['server', 'h5']);
  const dir = mkdtempSync(join(tmpdir(), 'qianqu-journeys-'));
  // A copy: a build while the journeys run would change the files under them.
  const h5 = join(dir, 'h5');
  cpSync(join(root, 'apps/miniprogram/dist/h5'), h5, { recursive: true });
  const [port, simPort] = [await freePort(), await freePort()];
  const stack = await startDemoStack({ root, dataDir: dir, port, simPort, env: { H5_DIR: h5 } });
  globalThis.qianquStack = { stack, dir };
  process.env.JOURNEY_STACK = JSON.stringify({ origin: stack.origin, sim: stack.sim, demo: stack.demo });
}
