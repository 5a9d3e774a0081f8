// npm run check: format, lint, types, boundaries, what is dead, names, SQL, contract drift. Silent when all is well.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const node = (path, ...args) => ['node', [join(root, 'node_modules', path), ...args]];

const CHECKS = {
  format: node('prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.'),
  lint: node('eslint/bin/eslint.js', '--max-warnings', '0', '--no-warn-ignored', '.'),
  'types (server)': node('typescript/bin/tsc', '-p', 'apps/server/tsconfig.json', '--noEmit'),
  'types (tools, tests)': node('typescript/bin/tsc', '-p', 'tsconfig.json'),
  'types (mini-program)': node('typescript/bin/tsc', '-p', 'apps/miniprogram'),
  'types (console)': node('typescript/bin/tsc', '-p', 'apps/console'),
  boundaries: node(
    'dependency-cruiser/bin/dependency-cruise.mjs',
    '--config',
    '.dependency-cruiser.mjs',
    '--output-type',
    'err',
    'apps',
    'tools',
    'tests',
  ),
  dead: node('knip/bin/knip.js', '--config', 'knip.config.mjs', '--no-progress', '--no-config-hints'),
  names: ['node', [join(root, 'scripts/check-names.mjs')]],
  sql: ['node', [join(root, 'scripts/check-sql.mjs')]],
  contract: ['node', [join(root, 'scripts/contract.mjs'), '--check']],
};

const wanted = process.argv.slice(2);
let failed = false;
for (const [name, [command, args]] of Object.entries(CHECKS)) {
  if (wanted.length > 0 && !wanted.some((word) => name.startsWith(word))) continue;
  const { status, stdout, stderr } = spawnSync(command, args, {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  if (status === 0) continue;
  failed = true;
  console.error(`✖ ${name}\n${stdout}${stderr}`);
}
process.exitCode = failed ? 1 : 0;
