import type { Db, Tx } from '../../foundation/database/db.js';

/** The divisions of each account, in order. */
export async function divisionsOf(db: Db, accountIds: string[]): Promise<Map<string, string[]>> {
  const divisions = new Map<string, string[]>(accountIds.map((id) => [id, []]));
  if (accountIds.length === 0) return divisions;
  const rows = await db.rows<{ accountId: string; division: string }>(
    'SELECT account_id AS accountId, division FROM staff_region WHERE account_id IN (:accountIds) ORDER BY division',
    { accountIds },
  );
  for (const { accountId, division } of rows) divisions.get(accountId)!.push(division);
  return divisions;
}

/** These are his divisions, and no others. */
export async function setDivisions(tx: Tx, accountId: string, divisions: string[]): Promise<void> {
  await tx.affected('DELETE FROM staff_region WHERE account_id = :accountId', { accountId });
  if (divisions.length === 0) return;
  const rows = divisions.map((division) => [accountId, division]);
  await tx.affected('INSERT INTO staff_region (account_id, division) VALUES :rows', { rows });
}
