import { Db, Tx } from '../../foundation/database/db.js';
import type { AttemptFacts } from './rules/funnel.js';

/** The counter of residents bound in a community changes in the transaction of the binding. */
export async function changeTally(tx: Tx, communityId: string, by: 1 | -1): Promise<void> {
  await tx.affected(
    'INSERT INTO binding_tally (community_id, bound) VALUES (:communityId, :by) ON DUPLICATE KEY UPDATE bound = bound + VALUES(bound)',
    { communityId, by },
  );
}

export interface AttemptRow extends AttemptFacts {
  engineerId: string;
}

const MAX_ATTEMPTS = 50_000;

/** Scans launched within [from, until), of one engineer or of all; at most 50,000. */
export function attemptsBetween(db: Db, from: Date, until: Date, engineerId: string | null): Promise<AttemptRow[]> {
  const ofOne = engineerId ? 'engineer_id = :engineerId AND' : '';
  return db.rows<AttemptRow>(
    `SELECT engineer_id AS engineerId, launch_at AS launchAt, bound_at AS boundAt, declined_at AS declinedAt
     FROM binding_attempt WHERE ${ofOne} launch_at >= :from AND launch_at < :until ORDER BY launch_at LIMIT ${MAX_ATTEMPTS}`,
    { from, until, ...(engineerId && { engineerId }) },
  );
}

/** Moves active bindings and the counter of a merged community. */
export async function moveBindings(tx: Tx, fromId: string, intoId: string): Promise<number> {
  const moved = await tx.affected('UPDATE binding SET community_id = :intoId WHERE community_id = :fromId', {
    intoId,
    fromId,
  });
  const [tally] = await tx.rows<{ bound: number }>(
    'SELECT bound FROM binding_tally WHERE community_id = :fromId FOR UPDATE',
    { fromId },
  );
  if (tally) {
    await tx.affected(
      'INSERT INTO binding_tally (community_id, bound) VALUES (:intoId, :bound) ON DUPLICATE KEY UPDATE bound = bound + VALUES(bound)',
      { intoId, bound: tally.bound },
    );
    await tx.affected('DELETE FROM binding_tally WHERE community_id = :fromId', { fromId });
  }
  return moved;
}
