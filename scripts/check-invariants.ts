// npm run check:invariants: what must always hold, asked of a living database. Exit code 1 when something does not.
import { createPool } from 'mysql2/promise';
import { INVARIANTS, violations } from '../tests/support/invariants.js';
import { databaseUrl } from './import.config.js';

const ROWS_SHOWN = 5;

async function main(): Promise<void> {
  const url = databaseUrl();
  if (!url)
    throw new Error(
      '没有数据库：先运行 npm start，或设置 DATABASE_URL。 No database: run npm start first, or set DATABASE_URL.',
    );
  const pool = createPool({
    uri: url,
    timezone: 'Z',
    supportBigNumbers: true,
    bigNumberStrings: true,
    connectionLimit: 1,
    connectTimeout: 5000,
  });
  try {
    const broken = await violations(pool);
    for (const { name, says, rows } of broken) {
      console.error(`✖ ${name}: ${says}（${rows.length}）`);
      for (const row of rows.slice(0, ROWS_SHOWN)) console.error(`    ${JSON.stringify(row)}`);
    }
    if (broken.length === 0) console.log(`${INVARIANTS.length} 条不变量全部成立 invariants hold`);
    else process.exitCode = 1;
  } finally {
    await pool.end();
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
});
