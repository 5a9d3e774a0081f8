import type { Pool } from 'mysql2/promise';
import { TextStatements } from '../../../foundation/database/text-statements.js';
import type { CommunityKind } from '../rules/community-kind.js';
import type { CommunityRow } from '../rules/community-row.js';
import { idList } from '../sql-ids.js';
import { communityId } from './community-id.js';
import type { NamedCommunity } from './name-rows.sql.js';

/** A community as the table holds it, with what is needed to see whether a file says something new. */
export interface StoredCommunity {
  id: string;
  code: string;
  name: string;
  kind: CommunityKind;
  district: string;
  street: string | null;
  lat: string | null;
  lng: string | null;
  hash: string;
  demo: boolean;
}

export interface StoredHouseholds {
  communityId: string;
  asOf: string;
  count: number;
  demo: boolean;
}

export async function storedCommunities(pool: Pool, codes: string[]): Promise<Map<string, StoredCommunity>> {
  const rows = await new TextStatements(pool).rows<Omit<StoredCommunity, 'demo'> & { demo: number }>(
    `SELECT CAST(id AS CHAR) AS id, code, name, kind, district, street, CAST(lat AS CHAR) AS lat, CAST(lng AS CHAR) AS lng,
            LOWER(HEX(row_hash)) AS hash, demo
       FROM community WHERE code IN (:codes)`,
    { codes },
  );
  return new Map(rows.map((row) => [row.code, { ...row, demo: row.demo === 1 }]));
}

export async function storedHouseholds(pool: Pool, ids: string[]): Promise<Map<string, StoredHouseholds>> {
  if (ids.length === 0) return new Map();
  const rows = await new TextStatements(pool).rows<Omit<StoredHouseholds, 'demo'> & { demo: number }>(
    `SELECT CAST(community_id AS CHAR) AS communityId, DATE_FORMAT(as_of, '%Y-%m-%d') AS asOf, households AS count, demo
       FROM community_households WHERE community_id IN (${idList(ids)})`,
  );
  return new Map(rows.map((row) => [`${row.communityId} ${row.asOf}`, { ...row, demo: row.demo === 1 }]));
}

/** Ids for codes that are new. A hashed id that another code holds already, or that two of them share, is made anew. */
export async function newIds(pool: Pool, rows: CommunityRow[]): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  let open = rows.map(({ code }) => code);
  for (let attempt = 0; open.length > 0; attempt++) {
    const wanted = new Map(open.map((code) => [communityId(code, attempt), code]));
    const taken = await new TextStatements(pool).rows<{ id: string }>(
      `SELECT CAST(id AS CHAR) AS id FROM community WHERE id IN (${idList([...wanted.keys()])})`,
    );
    taken.forEach(({ id }) => wanted.delete(id));
    const used = new Set(ids.values());
    wanted.forEach((code, id) => used.has(id) || ids.set(code, id));
    open = open.filter((code) => !ids.has(code));
  }
  return ids;
}

/** The names under which the communities are found now, official one first. */
export async function storedNames(pool: Pool, communities: StoredCommunity[]): Promise<Map<string, NamedCommunity>> {
  if (communities.length === 0) return new Map();
  const rows = await new TextStatements(pool).rows<{ id: string; han: string; latin: string }>(
    `SELECT CAST(community_id AS CHAR) AS id, han, latin FROM community_name
      WHERE ${communities.map(isCommunity).join(' OR ')} ORDER BY community_id, name_no`,
  );
  return new Map(
    communities.map(({ id, district, street }) => [
      id,
      { id, district, street, names: rows.filter((row) => row.id === id) },
    ]),
  );
}

/** Its names in the key of all names. Places are digits, and need no escaping. */
const isCommunity = ({ id, district, street }: StoredCommunity) =>
  `(place = '${street ?? district}' AND community_id = ${idList([id])})`;
