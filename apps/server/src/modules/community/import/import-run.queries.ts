import type { Pool, PoolConnection } from 'mysql2/promise';
import { TextStatements } from '../../../foundation/database/text-statements.js';
import { newId } from '../../../foundation/ids/ids.js';
import { idList } from '../sql-ids.js';
import { ImportFailure } from './import-failure.js';

export interface ImportCounts {
  inserted: number;
  changed: number;
  unchanged: number;
  rejected: number;
}

/** The checkpoint of an import: how many rows of the file are dealt with, and how. */
export interface ImportRun extends ImportCounts {
  id: string;
  rowsDone: number;
}

/** Goes on with the unfinished run of this very file, or begins one. */
export async function openRun(pool: Pool, source: string, fileHash: string): Promise<ImportRun> {
  const text = new TextStatements(pool);
  const [open] = await text.rows<ImportRun>(
    `SELECT CAST(id AS CHAR) AS id, rows_done AS rowsDone, inserted, changed, unchanged, rejected
       FROM import_run WHERE file_hash = :fileHash AND state = 'running' AND source = :source ORDER BY id DESC LIMIT 1`,
    { fileHash, source },
  );
  if (open) return open;
  const run: ImportRun = { id: newId(), rowsDone: 0, inserted: 0, changed: 0, unchanged: 0, rejected: 0 };
  await text.affected(
    `INSERT INTO import_run (id, source, file_hash, state, created_at, updated_at)
     VALUES (:id, :source, :fileHash, 'running', UTC_TIMESTAMP(3), UTC_TIMESTAMP(3))`,
    { id: run.id, source, fileHash },
  );
  return run;
}

/** Moves the checkpoint inside the transaction of its chunk. Only the process that stands at `from` may. */
export async function advanceRun(connection: PoolConnection, from: ImportRun, to: ImportRun): Promise<void> {
  const { rowsDone, inserted, changed, unchanged, rejected } = to;
  const moved = await new TextStatements(connection).affected(
    `UPDATE import_run SET rows_done = :rowsDone, inserted = :inserted, changed = :changed, unchanged = :unchanged, rejected = :rejected, updated_at = UTC_TIMESTAMP(3)
      WHERE id = ${idList([from.id])} AND rows_done = :before AND state = 'running'`,
    { rowsDone, inserted, changed, unchanged, rejected, before: from.rowsDone },
  );
  if (moved !== 1) throw new ImportFailure('另一个进程正在导入同一个文件，本次导入停止。');
}

export async function closeRun(pool: Pool, run: ImportRun): Promise<void> {
  await new TextStatements(pool).affected(
    `UPDATE import_run SET state = 'done', rejected = :rejected, updated_at = UTC_TIMESTAMP(3) WHERE id = ${idList([run.id])}`,
    { rejected: run.rejected },
  );
}
