import type { Db } from '../../foundation/database/db.js';
import type { EngineerState } from './console-engineer.dto.js';
import { COVERAGE, isActive, isHired } from './engineer.sql.js';

export interface CoverageRow {
  id: string;
  engineerId: string;
  name: string;
  title: string;
  employeeNo: string;
  state: EngineerState;
  isPrimary: number | null;
  since: string;
  until: string | null;
  live: number;
}

/** Where a page of coverages begins: those that last stand first, then those that ended, each the newest first. */
export interface CoverageKey {
  live: number;
  id: string;
}

/** Who covers a community, and who did. */
export function coveragesOf(
  db: Db,
  communityId: string,
  after: CoverageKey | null,
  limit: number,
): Promise<CoverageRow[]> {
  const beyond = after ? 'AND (COALESCE(v.live, 0) < :live OR (COALESCE(v.live, 0) = :live AND v.id < :id))' : '';
  return db.rows<CoverageRow>(
    `SELECT v.id, v.engineer_id AS engineerId, x.name, x.title, x.employee_no AS employeeNo,
       IF(${isActive('x')}, 'active', IF(${isHired('x')}, 'hired', 'left')) AS state,
       v.is_primary AS isPrimary, CAST(v.since AS CHAR) AS since, CAST(v.until AS CHAR) AS until, COALESCE(v.live, 0) AS live
     FROM ${COVERAGE} WHERE v.community_id = :communityId ${beyond}
     ORDER BY COALESCE(v.live, 0) DESC, v.id DESC LIMIT ${limit}`,
    { communityId, ...after },
  );
}
