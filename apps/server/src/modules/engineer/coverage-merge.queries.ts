import { Tx } from '../../foundation/database/db.js';
import { COVERED_THERE } from './engineer.sql.js';

const BOTH = `engineer_coverage old JOIN engineer_coverage kept ON kept.engineer_id = old.engineer_id
  AND old.community_id = :fromId AND old.live = 1 AND kept.community_id = :intoId AND kept.live = 1`;

/**
 * Moves the coverage of a merged community. Who covers both keeps one, since the earlier day; the primary engineer of
 * the community that stays remains, the other's takes the place only where there was none.
 */
export async function moveCoverage(tx: Tx, fromId: string, intoId: string, today: string): Promise<number> {
  const primaries = await tx.rows<{ engineer_id: string; community_id: string }>(
    'SELECT engineer_id, community_id FROM engineer_coverage WHERE community_id IN (:fromId, :intoId) AND is_primary = 1 FOR UPDATE',
    { fromId, intoId },
  );
  await tx.affected('UPDATE engineer_coverage SET is_primary = NULL WHERE community_id = :fromId', { fromId });
  await tx.affected(`UPDATE ${BOTH} SET kept.since = LEAST(kept.since, old.since)`, { fromId, intoId });
  await tx.affected(`UPDATE ${BOTH} SET old.live = NULL, old.until = :today`, { fromId, intoId, today });
  const moved = await tx.affected('UPDATE engineer_coverage SET community_id = :intoId WHERE community_id = :fromId', {
    intoId,
    fromId,
  });
  const kept = primaries.some((row) => row.community_id === intoId);
  if (!kept && primaries.length > 0)
    await tx.affected(`UPDATE engineer_coverage SET is_primary = 1 WHERE ${COVERED_THERE}`, {
      communityId: intoId,
      engineerId: primaries[0].engineer_id,
    });
  return moved;
}

/** How many coverages a community has, also those that ended. Takes `fromId`. */
export const COVERAGE_THERE = 'SELECT COUNT(*) FROM engineer_coverage WHERE community_id = :fromId';
