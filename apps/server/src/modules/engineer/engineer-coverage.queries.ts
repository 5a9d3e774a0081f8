import type { RegionOf } from '../../foundation/auth/audience.js';
import type { Db } from '../../foundation/database/db.js';
import { COMMUNITIES, communityBy, IN_REGION, isNotMerged, levelOf } from '../community/community.sql.js';
import type { CoverageKey } from './coverage.queries.js';

export interface CoveredRow {
  id: string;
  communityId: string;
  name: string;
  isPrimary: number | null;
  since: string;
  until: string | null;
  live: number;
}

/** What an engineer covers and covered, as far as it lies in the region: those that last first, each the newest first. */
export function coveredBy(
  db: Db,
  of: { engineerId: string; regionOf: RegionOf },
  after: CoverageKey | null,
  limit: number,
): Promise<CoveredRow[]> {
  const beyond = after ? 'AND (COALESCE(v.live, 0) < :live OR (COALESCE(v.live, 0) = :live AND v.id < :id))' : '';
  return db.rows<CoveredRow>(
    `SELECT v.id, v.community_id AS communityId, c.name, v.is_primary AS isPrimary,
       CAST(v.since AS CHAR) AS since, CAST(v.until AS CHAR) AS until, COALESCE(v.live, 0) AS live
     FROM engineer_coverage v JOIN ${communityBy('v.community_id')}
     WHERE v.engineer_id = :engineerId AND ${IN_REGION} ${beyond}
     ORDER BY COALESCE(v.live, 0) DESC, v.id DESC LIMIT ${limit}`,
    { ...of, ...after },
  );
}

export interface There {
  id: string;
  /** Whether he covers it. */
  own: number;
}

/** The first so many communities of a division, as far as they lie in the region. */
export function communitiesThere(
  db: Db,
  { engineerId, division, regionOf }: { engineerId: string; division: string; regionOf: RegionOf },
  limit: number,
): Promise<There[]> {
  const [first, last] = ['0', '9'].map((digit) => division.slice(0, 6).padEnd(6, digit));
  return db.rows<There>(
    `SELECT c.id, EXISTS (SELECT 1 FROM engineer_coverage v WHERE v.engineer_id = :engineerId AND v.community_id = c.id AND v.live = 1) AS own
     FROM ${COMMUNITIES} WHERE c.district BETWEEN :first AND :last AND c.${levelOf(division)} = :division
       AND ${isNotMerged('c')} AND ${IN_REGION} ORDER BY c.district, c.id LIMIT ${limit}`,
    { engineerId, division, regionOf, first, last },
  );
}

export interface Named extends There {
  name: string;
  code: string;
}

/** Which of some communities stand for themselves and lie in the region. */
export function standingAmong(
  db: Db,
  { engineerId, regionOf }: { engineerId: string; regionOf: RegionOf },
  ids: string[],
): Promise<Named[]> {
  if (ids.length === 0) return Promise.resolve([]);
  return db.rows<Named>(
    `SELECT c.id, c.name, c.code, EXISTS (SELECT 1 FROM engineer_coverage v WHERE v.engineer_id = :engineerId AND v.community_id = c.id AND v.live = 1) AS own
     FROM ${COMMUNITIES} WHERE c.id IN (:ids) AND ${isNotMerged('c')} AND ${IN_REGION}`,
    { engineerId, regionOf, ids },
  );
}

/** The communities of some codes; one that was merged away leads to what it was merged into. */
export async function idsOfCodes(db: Db, codes: string[]): Promise<Map<string, string>> {
  if (codes.length === 0) return new Map();
  const rows = await db.rows<{ code: string; id: string }>(
    `SELECT c.code, COALESCE(c.merged_into, c.id) AS id FROM ${COMMUNITIES} WHERE c.code IN (:codes)`,
    { codes },
  );
  return new Map(rows.map(({ code, id }) => [code, id]));
}
