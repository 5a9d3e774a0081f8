// Server → OpenAPI → types of the clients. `--check` fails when what is committed differs from what the server says.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from './build.mjs';

const root = join(import.meta.dirname, '..');
const committed = join(root, 'packages/contract');
const check = process.argv.includes('--check');

await build(root, ['server'], () => undefined);
const scratch = mkdtempSync(join(tmpdir(), 'qianqu-contract-'));
try {
  const target = check ? scratch : committed;
  const files = {
    'openapi.json': join(target, 'openapi.json'),
    'src/api.d.ts': check ? join(target, 'api.d.ts') : join(target, 'src/api.d.ts'),
  };
  execFileSync('node', ['dist/src/write-contract.js', files['openapi.json']], {
    cwd: join(root, 'apps/server'),
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  execFileSync(
    'node',
    [join(root, 'node_modules/openapi-typescript/bin/cli.js'), files['openapi.json'], '-o', files['src/api.d.ts']],
    { stdio: ['ignore', 'ignore', 'inherit'] },
  );
  const drifted = Object.entries(files).filter(
    ([name, path]) => readFileSync(path, 'utf8') !== readFileSync(join(committed, name), 'utf8'),
  );
  if (drifted.length > 0) {
    console.error(
      `Contract drift: ${drifted.map(([name]) => `packages/contract/${name}`).join(', ')}. Run: npm run contract`,
    );
    process.exitCode = 1;
  }
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
