import { rmSync } from 'node:fs';
import { closeBrowser } from './one-browser.mjs';

export default async function tearDown() {
  const { stack, dir } = globalThis.qianquStack;
  await closeBrowser();
  await stack.stop();
  rmSync(dir, { recursive: true, force: true });
}
