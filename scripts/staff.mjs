// npm run staff -- create-admin NAME | list | reset NAME | disable NAME | enable NAME: who works in the console.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { build } from './build.mjs';
import { serviceEnvironment } from './environment.mjs';

const root = join(import.meta.dirname, '..');
const env = { LOG_LEVEL: 'error', ...serviceEnvironment(root) };
await build(root, ['server'], console.error);
const { status } = spawnSync('node', ['--enable-source-maps', 'dist/src/staff.js', ...process.argv.slice(2)], {
  cwd: join(root, 'apps/server'),
  env,
  stdio: 'inherit',
});
process.exitCode = status ?? 1;
