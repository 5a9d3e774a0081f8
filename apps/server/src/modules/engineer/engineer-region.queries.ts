import type { Db } from '../../foundation/database/db.js';
import { WORKS_IN_REGION, WORKS_OUTSIDE } from './engineer.sql.js';

/** Whether an engineer works outside of the divisions of an account too; null: he does not work in them. */
export async function whereWorks(db: Db, id: string, regionOf: string): Promise<{ outside: boolean } | null> {
  const row = await db.row<{ outside: number }>(
    `SELECT ${WORKS_OUTSIDE} AS outside FROM engineer e WHERE e.id = :id AND ${WORKS_IN_REGION}`,
    { id, regionOf },
  );
  return row && { outside: row.outside === 1 };
}
