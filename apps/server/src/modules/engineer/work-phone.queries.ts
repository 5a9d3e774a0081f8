import type { Db, Tx } from '../../foundation/database/db.js';

/** The sealed number of each engineer who has one. */
export function sealedPhones(db: Db, ids: string[]): Promise<{ id: string; sealed: Buffer }[]> {
  return db.rows('SELECT id, phone_sealed AS sealed FROM engineer WHERE id IN (:ids) AND phone_sealed IS NOT NULL', {
    ids,
  });
}

export async function writePhone(tx: Tx, id: string, sealed: Buffer | null): Promise<void> {
  await tx.affected('UPDATE engineer SET phone_sealed = :sealed WHERE id = :id', { sealed, id });
}
