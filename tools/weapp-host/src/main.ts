import { readConfig } from './config.js';
import { createHost } from './host-server.js';

const { host, port, ...options } = readConfig();
const app = await createHost(options);

async function stop(): Promise<void> {
  await app.close();
  process.exit(0);
}
process.once('SIGTERM', stop);
process.once('SIGINT', stop);

console.log(`listening ${await app.listen({ host, port })}`);
