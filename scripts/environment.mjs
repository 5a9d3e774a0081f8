// The configuration of a product in service: the environment, and what `.env` beside package.json adds to it.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { loadEnvFile } from 'node:process';

/** The variables for the server; ends the program when they are a demo's. */
export function serviceEnvironment(root) {
  const file = process.env.ENV_FILE ?? join(root, '.env');
  if (existsSync(file)) loadEnvFile(file);
  const { DEMO, H5_DIR, CONSOLE_DIR } = process.env;
  if (DEMO === 'true' || DEMO === '1') fail('DEMO=true：演示请用 npm start');
  return {
    ...process.env,
    TZ: 'UTC',
    NODE_ENV: 'production',
    H5_DIR: H5_DIR ?? join(root, 'apps/miniprogram/dist/h5'),
    CONSOLE_DIR: CONSOLE_DIR ?? join(root, 'apps/console/dist'),
  };
}

function fail(line) {
  console.error(line);
  process.exit(1);
}
