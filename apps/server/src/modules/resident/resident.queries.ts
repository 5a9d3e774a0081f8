import { EntityManager } from 'typeorm';
import { affected } from '../../foundation/database/db.js';

const BOTH = `resident_community old JOIN resident_community kept
  ON kept.resident_id = old.resident_id AND old.community_id = ? AND kept.community_id = ?`;

/** Moves the residencies of a merged community; who lives in both keeps one, with default and address of either. */
export async function moveResidencies(tx: EntityManager, fromId: string, intoId: string): Promise<number> {
  const both = [fromId, intoId];
  const defaults = (await tx.query(`SELECT old.resident_id AS id FROM ${BOTH} WHERE old.is_default = 1`, both)) as {
    id: string;
  }[];
  await tx.query(`UPDATE ${BOTH} SET kept.address_sealed = COALESCE(kept.address_sealed, old.address_sealed)`, both);
  const doubles = await affected(tx, `DELETE old FROM ${BOTH}`, both);
  for (const { id } of defaults)
    await tx.query('UPDATE resident_community SET is_default = 1 WHERE resident_id = ? AND community_id = ?', [
      id,
      intoId,
    ]);
  const sql = 'UPDATE resident_community SET community_id = ? WHERE community_id = ?';
  return doubles + (await affected(tx, sql, [intoId, fromId]));
}
