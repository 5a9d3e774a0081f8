// One private MariaDB for the whole run, on a temporary directory; each test file makes a database of its own.
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startMariadb } from '../../scripts/mariadb.mjs';

export default async function setUp() {
  if (globalThis.qianquMariadb) return;
  const dir = mkdtempSync(join(tmpdir(), 'qianqu-test-'));
  const server = await startMariadb({ dir, bufferPool: '512M', durable: true });
  globalThis.qianquMariadb = { server, dir };
  process.env.TEST_DATABASE_URL = server.url;
}
