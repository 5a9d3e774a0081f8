import { setTimeout as sleep } from 'node:timers/promises';
import type { Pool, PoolConnection } from 'mysql2/promise';
import { isDuplicate, isRetryable } from '../../../foundation/database/database-errors.js';
import type { CommunityRow } from '../rules/community-row.js';
import { ChunkPlan, planChunk } from './chunk-plan.js';
import { advanceRun, closeRun, ImportRun, openRun } from './import-run.queries.js';

/** Some rows of a file in its order: those to take, and how many lines they were altogether. */
export interface RowBatch {
  rows: CommunityRow[];
  lines: number;
  rejected: number;
}

export interface ImportJob {
  source: string;
  /** Names the content of the file; an interrupted import of the same content goes on where it stopped. */
  fileHash: string;
  demo?: boolean;
  /** Compare and count, write nothing. */
  dryRun?: boolean;
  onRows?: (done: number) => void;
}

export interface ImportSummary extends Omit<ImportRun, 'id'> {
  resumedFrom: number;
}

interface Chunk {
  rows: CommunityRow[];
  from: ImportRun;
  to: ImportRun;
  plan: ChunkPlan;
}

const ATTEMPTS = 4;

/** Imports batches in order, one transaction each. While one is being written the next is read and compared. */
export async function importBatches(
  pool: Pool,
  batches: AsyncIterable<RowBatch>,
  job: ImportJob,
): Promise<ImportSummary> {
  const start = job.dryRun ? emptyRun() : await openRun(pool, job.source, job.fileHash);
  const writer = job.dryRun ? null : await writerOf(pool);
  let run = { ...start, rejected: 0 };
  let checkpoint = start;
  let read = 0;
  let writing: Promise<unknown> = Promise.resolve();
  try {
    for await (const batch of batches) {
      read += batch.lines;
      // Lines before the checkpoint are judged again, so that their rejects are reported again, but not written.
      run = { ...run, rejected: run.rejected + batch.rejected };
      if (read <= start.rowsDone) continue;
      const plan = await planChunk(pool, batch.rows, job.demo ?? false, new Date());
      run = added(run, plan, read);
      const chunk: Chunk = { rows: batch.rows, from: checkpoint, to: run, plan };
      checkpoint = run;
      await writing;
      writing = writer ? write(pool, writer, chunk, job) : Promise.resolve();
      writing.catch(() => undefined);
      job.onRows?.(read);
    }
    await writing;
    if (writer) await closeRun(pool, run);
  } finally {
    await writing.catch(() => undefined);
    // Not given back: its isolation level is its own.
    writer?.destroy();
  }
  return { ...run, resumedFrom: start.rowsDone };
}

async function writerOf(pool: Pool): Promise<PoolConnection> {
  const connection = await pool.getConnection();
  await connection.query('SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED');
  return connection;
}

async function write(pool: Pool, connection: PoolConnection, chunk: Chunk, job: ImportJob): Promise<void> {
  let { plan } = chunk;
  for (let attempt = 1; ; attempt++) {
    try {
      await connection.beginTransaction();
      await advanceRun(connection, chunk.from, chunk.to);
      for (const statement of plan.statements) await connection.query(statement);
      return await connection.commit();
    } catch (error) {
      await connection.rollback().catch(() => undefined);
      if (attempt === ATTEMPTS || !(isRetryable(error) || isDuplicate(error))) throw error;
      await sleep(Math.random() * 50 * attempt);
      // Somebody else wrote one of the rows in between: look again.
      if (isDuplicate(error)) plan = await planChunk(pool, chunk.rows, job.demo ?? false, new Date());
    }
  }
}

function added(run: ImportRun, plan: ChunkPlan, rowsDone: number): ImportRun {
  return {
    ...run,
    rowsDone,
    inserted: run.inserted + plan.inserted,
    changed: run.changed + plan.changed,
    unchanged: run.unchanged + plan.unchanged,
  };
}

function emptyRun(): ImportRun {
  return { id: '0', rowsDone: 0, inserted: 0, changed: 0, unchanged: 0, rejected: 0 };
}
