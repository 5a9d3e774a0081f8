import type { Db, Tx } from '../../foundation/database/db.js';

const BOTH = `resident_community old JOIN resident_community kept
  ON kept.resident_id = old.resident_id AND old.community_id = :fromId AND kept.community_id = :intoId`;

/** Moves residencies and kept contacts of a merged community; who lives in both keeps one residency, with default and address of either. */
export async function moveResidencies(tx: Tx, fromId: string, intoId: string): Promise<number> {
  const both = { fromId, intoId };
  await tx.affected('UPDATE resident_contact SET community_id = :intoId WHERE community_id = :fromId', both);
  const defaults = await tx.rows<{ id: string }>(
    `SELECT old.resident_id AS id FROM ${BOTH} WHERE old.is_default = 1`,
    both,
  );
  await tx.affected(`UPDATE ${BOTH} SET kept.address_sealed = COALESCE(kept.address_sealed, old.address_sealed)`, both);
  const doubles = await tx.affected(`DELETE old FROM ${BOTH}`, both);
  for (const { id } of defaults)
    await tx.affected(
      'UPDATE resident_community SET is_default = 1 WHERE resident_id = :id AND community_id = :intoId',
      { id, intoId },
    );
  const sql = 'UPDATE resident_community SET community_id = :intoId WHERE community_id = :fromId';
  return doubles + (await tx.affected(sql, { intoId, fromId }));
}

/** Locks his row; false when there is none. */
export async function lockResident(tx: Tx, id: string): Promise<boolean> {
  return (await tx.row('SELECT id FROM resident WHERE id = :id FOR UPDATE', { id })) !== null;
}

/** Makes his row on a connection of its own, unless somebody else has made it. */
export async function makeResident(db: Db, id: string, now: Date): Promise<void> {
  await db.autocommit('INSERT IGNORE INTO resident (id, large_font, created_at) VALUES (:id, 0, :now)', { id, now });
}

/** One of his communities is the default, and no other. */
export async function setDefault(tx: Tx, residentId: string, communityId: string): Promise<void> {
  await tx.affected('UPDATE resident_community SET is_default = NULL WHERE resident_id = :residentId', { residentId });
  await tx.affected(
    'UPDATE resident_community SET is_default = 1 WHERE resident_id = :residentId AND community_id = :communityId',
    { residentId, communityId },
  );
}

/** How many belong to a community. Takes `fromId`. */
export const RESIDENTS_THERE = 'SELECT COUNT(*) FROM resident_community WHERE community_id = :fromId';
