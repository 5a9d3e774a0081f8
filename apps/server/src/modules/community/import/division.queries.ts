import type { Pool } from 'mysql2/promise';
import { TextStatements } from '../../../foundation/database/text-statements.js';

export interface DivisionRow {
  code: string;
  name: string;
}

export async function divisionCodes(pool: Pool): Promise<Set<string>> {
  const rows = await new TextStatements(pool).rows<{ code: string }>('SELECT code FROM division');
  return new Set(rows.map(({ code }) => code));
}

/** The names of divisions by code; unknown codes are left out. */
export async function divisionNames(pool: Pool, codes: string[]): Promise<Map<string, string>> {
  const sql = 'SELECT code, name FROM division WHERE code IN (:codes)';
  const rows = await new TextStatements(pool).rows<DivisionRow>(sql, { codes });
  return new Map(rows.map(({ code, name }) => [code, name]));
}

const LEVELS = ['province', 'city', 'district', 'street'];

/** Counts the communities of every division anew; writes only counts that changed. */
export async function recountDivisions(pool: Pool): Promise<void> {
  for (const [index, column] of LEVELS.entries()) {
    await new TextStatements(pool).affected(
      `UPDATE division d
         LEFT JOIN (SELECT ${column} AS code, COUNT(*) AS communities FROM community WHERE merged_into IS NULL GROUP BY ${column}) c
           ON c.code = d.code
          SET d.communities = COALESCE(c.communities, 0)
        WHERE d.level = :level AND d.communities <> COALESCE(c.communities, 0)`,
      { level: index + 1 },
    );
  }
}
