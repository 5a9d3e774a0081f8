// One private MariaDB for the whole run, in memory where there is room, with one migrated database that each test file copies.
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from '../../../scripts/build.mjs';
import { startMariadb } from '../../../scripts/mariadb.mjs';
import { newFolder } from '../new-folder.mjs';

const root = join(import.meta.dirname, '../../..');
const TEMPLATE = 'template';

export default async function setUp() {
  if (globalThis.qianquMariadb) return;
  await build(root, ['server'], (line) => process.stderr.write(`${line}\n`));
  const dir = newFolder('qianqu-test-');
  const server = await startMariadb({ dir, bufferPool: '512M', durable: true });
  globalThis.qianquMariadb = { server, dir };
  process.env.TEST_DATABASE_URL = server.url;
  migrateTemplate(server.url);
  process.env.TEST_TEMPLATE = join(dir, 'template.json');
  writeFileSync(process.env.TEST_TEMPLATE, JSON.stringify(await statementsOf(server.url)));
}

/** The ordinary command, with what the configuration asks of every server. */
function migrateTemplate(url) {
  const { status } = spawnSync('node', [join(root, 'apps/server/dist/src/migrate.js')], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: {
      ...process.env,
      DATABASE_URL: `${url}/${TEMPLATE}`,
      DATA_KEY: Buffer.alloc(32).toString('base64'),
      STORAGE_DIR: tmpdir(),
      ...Object.fromEntries(
        ['WECHAT_APPID', 'WECHAT_SECRET', 'WECHAT_OA_APPID', 'WECHAT_OA_SECRET'].map((name) => [name, name]),
      ),
    },
  });
  if (status !== 0) throw new Error('The database that tests copy could not be migrated.');
}

/** What makes an empty database the same as the template: its tables, and the rows migrations put there. */
async function statementsOf(url) {
  const { createConnection } = await import('mysql2/promise');
  const connection = await createConnection(`${url}/${TEMPLATE}`);
  try {
    const [tables] = await connection.query('SHOW TABLES');
    const statements = ['SET foreign_key_checks = 0'];
    for (const name of tables.flatMap(Object.values)) {
      const [[row]] = await connection.query('SHOW CREATE TABLE ??', [name]);
      statements.push(row['Create Table'], `INSERT INTO \`${name}\` SELECT * FROM ${TEMPLATE}.\`${name}\``);
    }
    return statements;
  } finally {
    await connection.end();
  }
}
