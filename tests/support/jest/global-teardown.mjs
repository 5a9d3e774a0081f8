import { rmSync } from 'node:fs';

export default async function tearDown() {
  const running = globalThis.qianquMariadb;
  if (!running) return;
  globalThis.qianquMariadb = undefined;
  await running.server.stop();
  rmSync(running.dir, { recursive: true, force: true });
}
