import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createPool, Pool, RowDataPacket } from 'mysql2/promise';
import {
  importDivisionRows,
  readDivisionRows,
} from '../../apps/server/src/modules/community/import/division-import.js';
import {
  archiveEntry,
  NATIONAL_PACKAGE,
  nationalArchive,
} from '../../apps/server/src/modules/community/import/national-archive.js';
import { importNational, nationalRows } from '../../apps/server/src/modules/community/import/national-import.js';
import { importBatches, RowBatch } from '../../apps/server/src/modules/community/import/row-importer.js';
import { startMariadb } from '../../scripts/mariadb.mjs';
import { serverEnv } from './page.processes.js';
import { VISIT_STATEMENTS, worldStatements } from './page.seed-sql.js';

export const BIG = { database: 'communities_all', communities: NATIONAL_PACKAGE.communities };
export const SMALL = { database: 'communities_5000', communities: 5000 };

const FOLDER = '.data/bench/page';
const LEVELS = ['provinces', 'cities', 'areas', 'streets'];

/** The database server with both worlds. They are made once and kept; a changed page.seed-sql.ts or schema makes them anew. */
export async function seededMariadb(root: string) {
  const dir = join(root, FOLDER);
  const stamp = join(dir, 'seeded');
  const wanted = seedHash(root);
  const kept = existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted;
  if (!kept) rmSync(dir, { recursive: true, force: true });
  const mariadb = await startMariadb({ dir, bufferPool: '3G', durable: false });
  try {
    if (!kept) {
      await seed(root, mariadb.url);
      writeFileSync(stamp, wanted);
    }
    for (const { database } of [SMALL, BIG]) await announceVisits(`${mariadb.url}/${database}`);
    return { ...mariadb, dir };
  } catch (error) {
    await mariadb.stop();
    throw error;
  }
}

function seedHash(root: string): string {
  const migrations = join(root, 'apps/server/migrations');
  const schema = readdirSync(migrations).sort();
  const files = [...schema.map((name) => join(migrations, name)), join(root, 'tests/bench/page.seed-sql.ts')];
  const hash = createHash('sha256').update(NATIONAL_PACKAGE.sha512);
  for (const file of files) hash.update(readFileSync(file));
  return hash.digest('hex');
}

async function seed(root: string, server: string): Promise<void> {
  const archive = await nationalArchive(join(root, '.data'));
  for (const world of [SMALL, BIG]) {
    const began = performance.now();
    const url = `${server}/${world.database}`;
    execFileSync('node', ['dist/src/migrate.js'], { cwd: join(root, 'apps/server'), env: serverEnv(url, 0) });
    const pool = createPool({ uri: url, charset: 'utf8mb4_bin', timezone: 'Z', connectionLimit: 3 });
    if (world === BIG) await importNational(pool, archive);
    else await importSample(pool, archive);
    const imported = performance.now();
    const connection = await pool.getConnection();
    for (const statement of worldStatements(world.communities)) await connection.query(statement);
    const [tables] = await connection.query<RowDataPacket[]>('SHOW TABLES');
    await connection.query(`ANALYZE TABLE ${tables.map((row) => Object.values(row)[0]).join(', ')}`);
    connection.release();
    await pool.end();
    const seconds = (from: number, to: number) => Math.round((to - from) / 1000);
    console.log(
      `${world.communities} communities: imported in ${seconds(began, imported)} s, the rest in ${seconds(imported, performance.now())} s`,
    );
  }
}

async function announceVisits(url: string): Promise<void> {
  const pool = createPool({ uri: url, connectionLimit: 1 });
  for (const statement of VISIT_STATEMENTS) await pool.query(statement);
  await pool.end();
}

/** All divisions, and communities taken at even distances through the whole country. */
async function importSample(pool: Pool, archive: string): Promise<void> {
  const divisions = [];
  for (const level of LEVELS)
    divisions.push(...(await readDivisionRows(archiveEntry(archive, `package/dist/${level}.csv`))));
  await importDivisionRows(pool, divisions);
  const streets = new Set(divisions.map(({ code }) => code));
  const all = nationalRows(archiveEntry(archive, 'package/dist/villages.csv'), streets);
  await importBatches(pool, sampled(all), { source: 'bench', fileHash: 'bench-sample' });
}

async function* sampled(batches: AsyncIterable<RowBatch>): AsyncGenerator<RowBatch> {
  const every = Math.floor(BIG.communities / SMALL.communities);
  let seen = 0;
  let taken = 0;
  for await (const batch of batches) {
    const rows = batch.rows.filter(() => seen++ % every === 0 && taken++ < SMALL.communities);
    yield { ...batch, rows };
  }
}
