import { EntityManager } from 'typeorm';
import { Db } from '../../foundation/database/db.js';
import type { AttemptFacts } from './rules/funnel.js';

/** The counter of residents bound in a community changes in the transaction of the binding. */
export async function changeTally(tx: EntityManager, communityId: string, by: 1 | -1): Promise<void> {
  await tx.query(
    'INSERT INTO binding_tally (community_id, bound) VALUES (?, ?) ON DUPLICATE KEY UPDATE bound = bound + VALUES(bound)',
    [communityId, by],
  );
}

export interface AttemptRow extends AttemptFacts {
  engineerId: string;
}

const MAX_ATTEMPTS = 50_000;

/** Scans launched within [from, until), of one engineer or of all; at most 50,000. */
export function attemptsBetween(db: Db, from: Date, until: Date, engineerId: string | null): Promise<AttemptRow[]> {
  const ofOne = engineerId ? 'engineer_id = ? AND' : '';
  return db.rows<AttemptRow>(
    `SELECT engineer_id AS engineerId, launch_at AS launchAt, bound_at AS boundAt, declined_at AS declinedAt
     FROM binding_attempt WHERE ${ofOne} launch_at >= ? AND launch_at < ? ORDER BY launch_at LIMIT ${MAX_ATTEMPTS}`,
    engineerId ? [engineerId, from, until] : [from, until],
  );
}

/** Moves active bindings and the counter of a merged community. */
export async function moveBindings(tx: EntityManager, fromId: string, intoId: string): Promise<number> {
  const moved = (await tx.query('UPDATE binding SET community_id = ? WHERE community_id = ?', [intoId, fromId])) as {
    affectedRows: number;
  };
  const [tally] = (await tx.query('SELECT bound FROM binding_tally WHERE community_id = ? FOR UPDATE', [fromId])) as {
    bound: number;
  }[];
  if (tally) {
    await tx.query(
      'INSERT INTO binding_tally (community_id, bound) VALUES (?, ?) ON DUPLICATE KEY UPDATE bound = bound + VALUES(bound)',
      [intoId, tally.bound],
    );
    await tx.query('DELETE FROM binding_tally WHERE community_id = ?', [fromId]);
  }
  return moved.affectedRows;
}
