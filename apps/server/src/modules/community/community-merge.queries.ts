import type { RegionOf } from '../../foundation/auth/audience.js';
import type { Db, Tx } from '../../foundation/database/db.js';
import type { CommunityRow } from './community.queries.js';
import { IN_REGION } from './community.sql.js';

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

export type Mergeable = Pick<CommunityRow, 'id' | 'name' | 'merged_into'>;

/** One that lies in the divisions of who asks. */
export function lockCommunity(tx: Tx, id: string, regionOf: RegionOf): Promise<Mergeable | null> {
  const sql = `SELECT c.id, c.name, c.merged_into FROM community c WHERE c.id = :id AND ${IN_REGION} FOR UPDATE`;
  return tx.row<Mergeable>(sql, { id, regionOf });
}

/** It leads to the other one from now on, and so does what was merged into it before. */
export async function markMerged(tx: Tx, fromId: string, intoId: string, now: Date): Promise<void> {
  await tx.affected(
    'UPDATE community SET merged_into = :intoId, updated_at = :now WHERE id = :fromId OR merged_into = :fromId',
    { intoId, now, fromId },
  );
}

export async function keepAlias(tx: Tx, alias: { id: string; communityId: string; alias: string }): Promise<void> {
  await tx.affected('INSERT INTO community_alias (id, community_id, alias) VALUES (:id, :communityId, :alias)', alias);
}

export interface Merge {
  id: string;
  fromId: string;
  intoId: string;
  accountId: string;
  reason: string;
  /** JSON of how many rows each module moved. */
  moved: string;
  at: Date;
}

export async function auditMerge(tx: Tx, merge: Merge): Promise<void> {
  await tx.affected(
    'INSERT INTO community_merge (id, from_id, into_id, by_account, reason, moved, at) VALUES (:id, :fromId, :intoId, :accountId, :reason, :moved, :at)',
    { ...merge },
  );
}

/** How many dated counts a community has. Takes `fromId`. */
export const HOUSEHOLDS_THERE = 'SELECT COUNT(*) FROM community_households WHERE community_id = :fromId';

/** How much there is of each word, in one round trip. */
export async function countedThere(db: Db, counts: [word: string, sql: string][], fromId: string) {
  const each = counts.map(([word, sql]) => `SELECT '${word}' AS word, (${sql}) AS n`);
  const rows = await db.rows<{ word: string; n: string }>(each.join(' UNION ALL '), { fromId });
  return rows.map(({ word, n }) => ({ word, n: Number(n) }));
}
