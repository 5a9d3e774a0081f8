import { rmSync } from 'node:fs';

export default async function tearDown() {
  const { stack, dir } = globalThis.qianquStack;
  await stack.stop();
  rmSync(dir, { recursive: true, force: true });
}
