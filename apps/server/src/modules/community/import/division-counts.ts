import type { Pool } from 'mysql2/promise';

const LEVELS = ['province', 'city', 'district', 'street'];

/** Counts the communities of every division anew; writes only counts that changed. */
export async function recountDivisions(pool: Pool): Promise<void> {
  for (const [index, column] of LEVELS.entries()) {
    await pool.query(
      `UPDATE division d
         LEFT JOIN (SELECT ${column} AS code, COUNT(*) AS communities FROM community WHERE merged_into IS NULL GROUP BY ${column}) c
           ON c.code = d.code
          SET d.communities = COALESCE(c.communities, 0)
        WHERE d.level = ? AND d.communities <> COALESCE(c.communities, 0)`,
      [index + 1],
    );
  }
}
