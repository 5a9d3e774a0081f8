import type { Db, Tx } from '../../foundation/database/db.js';
import { PHOTOS } from '../photo/photo.sql.js';
import { engineerBy } from './engineer.sql.js';

/** The engineer whose face a photo is; null: it hangs on none. */
export async function portrayedBy(tx: Tx, photoId: string): Promise<string | null> {
  const sql = `SELECT p.subject_id AS id FROM ${PHOTOS} WHERE p.id = :photoId AND p.purpose = 'portrait' AND p.removed_at IS NULL`;
  return (await tx.row<{ id: string | null }>(sql, { photoId }))?.id ?? null;
}

/** Name and number of the engineer that each photo hangs on; those that hang on none are left out. */
export async function sittersOf(db: Db, photoIds: string[]): Promise<Map<string, string>> {
  if (photoIds.length === 0) return new Map();
  const rows = await db.rows<{ id: string; name: string; employeeNo: string }>(
    `SELECT p.id, e.name, e.employee_no AS employeeNo FROM ${PHOTOS} JOIN ${engineerBy('p.subject_id')} WHERE p.id IN (:photoIds)`,
    { photoIds },
  );
  return new Map(rows.map(({ id, name, employeeNo }) => [id, `${name} · 工号 ${employeeNo}`]));
}
