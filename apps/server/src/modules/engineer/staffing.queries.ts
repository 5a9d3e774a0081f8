import type { Tx } from '../../foundation/database/db.js';
import { COVERED_BY, COVERED_THERE, isHired } from './engineer.sql.js';

/** Locks an engineer's row. Null when there is none. */
export function lockEngineer(tx: Tx, id: string): Promise<{ accountId: string | null; state: string } | null> {
  return tx.row('SELECT account_id AS accountId, state FROM engineer WHERE id = :id FOR UPDATE', { id });
}

/** The community has no primary engineer for the moment. */
export async function clearPrimary(tx: Tx, communityId: string): Promise<void> {
  await tx.affected(
    'UPDATE engineer_coverage SET is_primary = NULL WHERE community_id = :communityId AND is_primary = 1',
    { communityId },
  );
}

export interface Coverage {
  engineerId: string;
  communityId: string;
}

/** Says of who covers a community already whether he is the primary one. False: he does not cover it. */
export async function changePrimary(tx: Tx, { engineerId, communityId }: Coverage, primary: boolean): Promise<boolean> {
  const changed = await tx.affected(`UPDATE engineer_coverage SET is_primary = :isPrimary WHERE ${COVERED_THERE}`, {
    isPrimary: primary ? 1 : null,
    engineerId,
    communityId,
  });
  return changed > 0;
}

export interface CoverageNow extends Coverage {
  coverage: string;
}

const END = 'UPDATE engineer_coverage SET live = NULL, is_primary = NULL, until = :today';

export async function endCoverage(tx: Tx, { engineerId, communityId }: Coverage, today: string): Promise<void> {
  await tx.affected(`${END} WHERE ${COVERED_THERE}`, { engineerId, communityId, today });
}

export async function endAllCoverage(tx: Tx, engineerId: string, today: string): Promise<void> {
  await tx.affected(`${END} WHERE ${COVERED_BY}`, { engineerId, today });
}

/** One more service is done. */
export async function countCompleted(tx: Tx, engineerId: string): Promise<void> {
  await tx.affected('UPDATE engineer SET completed = completed + 1 WHERE id = :engineerId', { engineerId });
}

export async function lockInvitation(tx: Tx, codeHash: Buffer): Promise<void> {
  await tx.rows('SELECT code_hash FROM engineer_invitation WHERE code_hash = :codeHash FOR UPDATE', { codeHash });
}

/** Links an account to a working engineer who has none. False: somebody was faster. */
export async function linkAccount(tx: Tx, engineerId: string, accountId: string): Promise<boolean> {
  const linked = await tx.affected(
    `UPDATE engineer SET account_id = :accountId WHERE id = :engineerId AND account_id IS NULL AND ${isHired('engineer')}`,
    { accountId, engineerId },
  );
  return linked === 1;
}

export async function useUpInvitation(tx: Tx, codeHash: Buffer, accountId: string, now: Date): Promise<void> {
  await tx.affected('UPDATE engineer_invitation SET used_at = :now, used_by = :accountId WHERE code_hash = :codeHash', {
    now,
    accountId,
    codeHash,
  });
}

/** What is recorded of his papers. */
export function liveVerification(tx: Tx, engineerId: string): Promise<{ document: string } | null> {
  return tx.row('SELECT document FROM engineer_verification WHERE engineer_id = :engineerId AND live = 1', {
    engineerId,
  });
}

/** What he covers, or of one community who covers it; `coverage` in the word of the record. */
export function coverageNow(tx: Tx, of: { engineerId: string } | { communityId: string }): Promise<CoverageNow[]> {
  const [column, id] = 'engineerId' in of ? ['engineer_id', of.engineerId] : ['community_id', of.communityId];
  return tx.rows(
    `SELECT engineer_id AS engineerId, community_id AS communityId, IF(is_primary = 1, 'primary', 'other') AS coverage
     FROM engineer_coverage WHERE ${column} = :id AND live = 1 ORDER BY id`,
    { id },
  );
}

/** What was recorded of his papers holds no longer. */
export async function endVerification(tx: Tx, engineerId: string, by: string, now: Date): Promise<void> {
  await tx.affected(
    'UPDATE engineer_verification SET live = NULL, ended_by = :by, ended_at = :now WHERE engineer_id = :engineerId AND live = 1',
    { by, now, engineerId },
  );
}
