import type { RegionOf } from '../../foundation/auth/audience.js';
import type { Db } from '../../foundation/database/db.js';
import { dataOf, type DataRow } from '../../foundation/database/row-data.js';
import type { Truth } from '../../foundation/database/truth.js';
import { boundInSql } from '../binding/binding.sql.js';
import type { CommunityKind } from '../community/community.dto.js';
import { COMMUNITIES, COMMUNITY_DETAIL_JSON, CONSOLE_COMMUNITY_JSON, IN_REGION } from '../community/community.sql.js';
import { coveringIn } from '../engineer/engineer.sql.js';

interface HouseholdsJson {
  count: number;
  asOf: string;
  demo: Truth;
}

export interface CommunityJson {
  id: string;
  code: string;
  name: string;
  kind: CommunityKind;
  places: (string | null)[];
  households: HouseholdsJson | null;
  demo: Truth;
  residents: number;
  engineers: number;
}

interface OtherJson {
  id: string;
  name: string;
  code: string;
}

export interface CommunityDetailJson extends CommunityJson {
  version: number;
  codes: (string | null)[];
  lat: number | null;
  lng: number | null;
  history: HouseholdsJson[] | null;
  aliases: string[] | null;
  mergedInto: OtherJson | null;
  merged: OtherJson[] | null;
  /** Seconds since 1970. */
  createdAt: number;
  updatedAt: number;
}

const FIGURES = `'residents', ${boundInSql('c.id')}, 'engineers', ${coveringIn('c.id')}`;

/** Communities as a list shows them, by id. */
export async function shownCommunities(db: Db, ids: string[], regionOf: RegionOf): Promise<Map<string, CommunityJson>> {
  if (ids.length === 0) return new Map();
  const sql = `SELECT JSON_OBJECT(${CONSOLE_COMMUNITY_JSON}, ${FIGURES}) AS data FROM ${COMMUNITIES} WHERE c.id IN (:ids) AND ${IN_REGION}`;
  const rows = await db.rows<DataRow>(sql, { ids, regionOf });
  return new Map(rows.map((row) => dataOf<CommunityJson>(row)).map((each) => [each.id, each]));
}

/** One with everything that is said of it; one that was merged away too. */
export async function communityDetail(db: Db, id: string, regionOf: RegionOf): Promise<CommunityDetailJson | null> {
  const row = await db.row<DataRow>(
    `SELECT JSON_OBJECT(${CONSOLE_COMMUNITY_JSON}, ${COMMUNITY_DETAIL_JSON}, ${FIGURES}) AS data FROM ${COMMUNITIES} WHERE c.id = :id AND ${IN_REGION}`,
    { id, regionOf },
  );
  return row && dataOf<CommunityDetailJson>(row);
}
