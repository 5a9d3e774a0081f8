import type { Db, Tx } from '../../foundation/database/db.js';

const NOTE = 'INSERT INTO photo_sweep (file_key, due_at) VALUES (:fileKey, :due)';

/** Notes bytes that are about to be written. */
export async function noteBytes(db: Db, fileKey: string, due: Date): Promise<void> {
  await db.autocommit(NOTE, { fileKey, due });
}

/** Notes bytes whose row goes with this transaction. */
export async function condemnBytes(tx: Tx, fileKey: string, due: Date): Promise<void> {
  await tx.affected(NOTE, { fileKey, due });
}

/** A row of this transaction takes the bytes. False: the sweeper has them already. */
export async function strikeOut(tx: Tx, fileKey: string): Promise<boolean> {
  return (await tx.affected('DELETE FROM photo_sweep WHERE file_key = :fileKey AND taken = 0', { fileKey })) === 1;
}

/** Takes bytes for erasing. False: nobody has noted them, or they are taken. */
export async function takeBytes(db: Db, fileKey: string): Promise<boolean> {
  return (await db.autocommit('UPDATE photo_sweep SET taken = 1 WHERE file_key = :fileKey', { fileKey })) === 1;
}

export async function forgetBytes(db: Db, fileKey: string): Promise<void> {
  await db.autocommit('DELETE FROM photo_sweep WHERE file_key = :fileKey', { fileKey });
}

/** Takes what is due, so many at most, and gives what is taken. */
export async function takeDueBytes(db: Db, now: Date, limit: number): Promise<string[]> {
  await db.autocommit(
    `UPDATE photo_sweep SET taken = 1 WHERE taken = 0 AND due_at <= :now ORDER BY due_at LIMIT ${limit}`,
    { now },
  );
  const due = await db.rows<{ fileKey: string }>(
    `SELECT file_key AS fileKey FROM photo_sweep WHERE taken = 1 ORDER BY due_at LIMIT ${limit}`,
  );
  return due.map(({ fileKey }) => fileKey);
}
