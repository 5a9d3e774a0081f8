import type { Pool, RowDataPacket } from 'mysql2/promise';
import type { CommunityKind } from '../rules/community-kind.js';
import type { CommunityRow } from '../rules/community-row.js';
import { idList } from '../sql-ids.js';
import { communityId } from './community-id.js';
import type { NamedCommunity } from './name-rows.js';

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

async function select<T>(pool: Pool, sql: string, params: unknown[]): Promise<T[]> {
  const [rows] = await pool.query<RowDataPacket[]>(sql, params);
  return rows as T[];
}

export async function storedCommunities(pool: Pool, codes: string[]): Promise<Map<string, StoredCommunity>> {
  const rows = await select<Omit<StoredCommunity, 'demo'> & { demo: number }>(
    pool,
    `SELECT CAST(id AS CHAR) AS id, code, name, kind, district, street, CAST(lat AS CHAR) AS lat, CAST(lng AS CHAR) AS lng,
            LOWER(HEX(row_hash)) AS hash, demo
       FROM community WHERE code IN (?)`,
    [codes],
  );
  return new Map(rows.map((row) => [row.code, { ...row, demo: row.demo === 1 }]));
}

export async function storedHouseholds(pool: Pool, ids: string[]): Promise<Map<string, StoredHouseholds>> {
  if (ids.length === 0) return new Map();
  const rows = await select<Omit<StoredHouseholds, 'demo'> & { demo: number }>(
    pool,
    `SELECT CAST(community_id AS CHAR) AS communityId, DATE_FORMAT(as_of, '%Y-%m-%d') AS asOf, households AS count, demo
       FROM community_households WHERE community_id IN (${idList(ids)})`,
    [],
  );
  return new Map(rows.map((row) => [`${row.communityId} ${row.asOf}`, { ...row, demo: row.demo === 1 }]));
}

/** Ids for codes that are new. A hashed id that another code holds already, or that two of them share, is made anew. */
export async function newIds(pool: Pool, rows: CommunityRow[]): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  let open = rows.map(({ code }) => code);
  for (let attempt = 0; open.length > 0; attempt++) {
    const wanted = new Map(open.map((code) => [communityId(code, attempt), code]));
    const taken = await select<{ id: string }>(
      pool,
      `SELECT CAST(id AS CHAR) AS id FROM community WHERE id IN (${idList([...wanted.keys()])})`,
      [],
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
  const rows = await select<{ id: string; han: string; latin: string }>(
    pool,
    `SELECT CAST(community_id AS CHAR) AS id, han, latin FROM community_name
      WHERE ${communities.map(({ id }) => `(place = ? AND community_id = ${idList([id])})`).join(' OR ')} ORDER BY community_id, name_no`,
    communities.map(({ district, street }) => street ?? district),
  );
  return new Map(
    communities.map(({ id, district, street }) => [
      id,
      { id, district, street, names: rows.filter((row) => row.id === id) },
    ]),
  );
}
