import { readConfig } from './config.js';
import { createWechatSim } from './server.js';

const STOP_WITHIN_MS = 800;
const LOOPBACK: readonly string[] = ['127.0.0.1', '::1', 'localhost'];

const { host, port, sim } = readConfig();
const app = createWechatSim(sim);

async function stop(signal: string): Promise<void> {
  setTimeout(() => process.exit(1), STOP_WITHIN_MS).unref();
  app.log.info({ signal }, 'stopping');
  await app.close();
  process.exit(0);
}

process.once('SIGTERM', stop);
process.once('SIGINT', stop);

await app.listen({ host, port });
if (!LOOPBACK.includes(host))
  app.log.warn({ host }, 'reachable from other machines; anyone who reaches it can play anyone');
