import { Tx } from '../../foundation/database/db.js';

/**
 * Moves the dated household counts of a merged community. Counts of the community that stays win: adding the two up
 * would count the homes of a duplicate twice.
 */
export async function moveHouseholds(tx: Tx, fromId: string, intoId: string): Promise<number> {
  const own = await tx.rows('SELECT 1 FROM community_households WHERE community_id = :intoId LIMIT 1', { intoId });
  if (own.length > 0) return 0;
  return tx.affected('UPDATE community_households SET community_id = :intoId WHERE community_id = :fromId', {
    intoId,
    fromId,
  });
}

const LEVELS = ['province', 'city', 'district', 'street'] as const;

/** A merged community no longer counts in its divisions. */
export async function uncountCommunity(tx: Tx, id: string): Promise<void> {
  const columns = LEVELS.map((level) => `c.${level}`).join(', ');
  await tx.affected(
    `UPDATE division d JOIN community c ON d.code IN (${columns})
        SET d.communities = d.communities - 1 WHERE c.id = :id AND d.communities > 0`,
    { id },
  );
}
