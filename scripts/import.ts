// npm run import -- divisions
// npm run import -- communities FILE [--datum gcj02|wgs84|bd09] [--dry-run]
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { access, constants, mkdir, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { createPool, Pool } from 'mysql2/promise';
import { importCommunities } from '../apps/server/src/modules/community/import/community-import.js';
import { ImportFailure } from '../apps/server/src/modules/community/import/import-failure.js';
import { nationalArchive, NATIONAL_PACKAGE } from '../apps/server/src/modules/community/import/national-archive.js';
import { importNational } from '../apps/server/src/modules/community/import/national-import.js';
import { importProgress } from '../apps/server/src/modules/community/import/progress.js';
import { RejectFile } from '../apps/server/src/modules/community/import/reject-file.js';
import type { ImportSummary } from '../apps/server/src/modules/community/import/row-importer.js';
import { Datum, datumOf } from '../apps/server/src/modules/community/rules/datum.js';
import { DATA_FOLDER, databaseUrl } from './import.config.js';

const USAGE = `用法 Usage:
  npm run import -- divisions                        全国区划与 ${NATIONAL_PACKAGE.communities} 个社区、村
  npm run import -- communities FILE [--dry-run]     自己的小区清单（CSV；UTF-8、GBK 或 UTF-16）
    --datum gcj02|wgs84|bd09                         经纬度的坐标系：高德、腾讯地图 | GPS | 百度地图；有经纬度就要写`;

interface Wish {
  what: string;
  file: string;
  dryRun: boolean;
  datum: Datum | null;
}

async function main(words: string[]): Promise<void> {
  const wish = wishOf(words);
  const url = databaseUrl();
  if (!url)
    throw new ImportFailure(
      '没有数据库：先运行 npm start，或设置 DATABASE_URL。 No database: run npm start first, or set DATABASE_URL.',
    );
  const pool = createPool({
    uri: url,
    charset: 'utf8mb4_bin',
    timezone: 'Z',
    connectionLimit: 3,
    connectTimeout: 5000,
  });
  try {
    await (wish.what === 'divisions' ? divisions(pool) : communities(pool, wish));
  } finally {
    await pool.end();
  }
}

function wishOf(words: string[]): Wish {
  const { values, positionals } = parsedWords(words);
  const [what, file = ''] = positionals;
  const datum = datumOf(values.datum ?? '');
  if (values.datum !== undefined && !datum) throw new ImportFailure(`不认识的坐标系“${values.datum}”。\n${USAGE}`);
  if (what !== 'divisions' && !(what === 'communities' && file)) throw new ImportFailure(USAGE);
  return { what, file, dryRun: values['dry-run'] ?? false, datum };
}

function parsedWords(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: { datum: { type: 'string' }, 'dry-run': { type: 'boolean' } },
    });
  } catch {
    throw new ImportFailure(USAGE);
  }
}

async function divisions(pool: Pool): Promise<void> {
  await mkdir(DATA_FOLDER, { recursive: true });
  const archive = await nationalArchive(DATA_FOLDER);
  const progress = importProgress(process.stderr);
  progress.start(NATIONAL_PACKAGE.communities);
  const { divisions: counted, communities: summary } = await importNational(pool, archive, progress.at).finally(
    progress.stop,
  );
  console.log(`区划：新增 ${counted.inserted}，更新 ${counted.changed}，不变 ${counted.unchanged}`);
  console.log(summaryLine('社区和村', summary));
}

async function communities(pool: Pool, { file, dryRun, datum }: Wish): Promise<void> {
  await access(file, constants.R_OK).catch(() => {
    throw new ImportFailure(`找不到文件 ${file}，或不能读它`);
  });
  if ((await stat(file)).isDirectory()) throw new ImportFailure(`${file} 是文件夹，请写出里面的 CSV 文件`);
  const { hash, lines } = await fileContent(file);
  const rejects = new RejectFile(`${file}.rejects.csv`);
  await rejects.clear();
  const progress = importProgress(process.stderr);
  progress.start(lines);
  const job = {
    source: basename(file).slice(0, 120),
    // Read by another datum, it is another content.
    fileHash: datum ? `${hash}-${datum}` : hash,
    dryRun,
    datum,
    onRows: progress.at,
    onReject: (reject: Parameters<RejectFile['add']>[0]) => rejects.add(reject),
  };
  const summary = await importCommunities(pool, createReadStream(file), job).finally(async () => {
    progress.stop();
    await rejects.close();
  });
  console.log(summaryLine(dryRun ? '试运行（未写入）' : '小区', summary));
  if (summary.rejected > 0) console.log(`未导入的行见 ${rejects.path}`);
}

async function fileContent(file: string): Promise<{ hash: string; lines: number }> {
  const hash = createHash('sha256');
  const ends = { lf: 0, cr: 0 };
  for await (const chunk of createReadStream(file) as AsyncIterable<Buffer>) {
    hash.update(chunk);
    ends.lf += countOf(10, chunk);
    ends.cr += countOf(13, chunk);
  }
  return { hash: hash.digest('hex'), lines: Math.max(ends.lf, ends.cr) };
}

function countOf(byte: number, chunk: Buffer): number {
  let count = 0;
  for (let at = chunk.indexOf(byte); at >= 0; at = chunk.indexOf(byte, at + 1)) count++;
  return count;
}

function summaryLine(what: string, { inserted, changed, unchanged, rejected, resumedFrom }: ImportSummary): string {
  const resumed = resumedFrom > 0 ? `（从第 ${resumedFrom} 行继续）` : '';
  return `${what}：新增 ${inserted}，更新 ${changed}，不变 ${unchanged}，未导入 ${rejected}${resumed}`;
}

main(process.argv.slice(2)).catch((error: unknown) => {
  // What an operator can mend is one line; anything else keeps its stack.
  console.error(error instanceof ImportFailure ? error.message : error);
  process.exitCode = 1;
});
