import type { RegionOf } from '../../foundation/auth/audience.js';
import type { Db, Tx } from '../../foundation/database/db.js';
import { IN_REGION } from './community.sql.js';
import { placeText } from './rules/place-text.js';

export interface CommunityRow {
  id: string;
  code: string;
  name: string;
  kind: 'estate' | 'village';
  province: string;
  city: string;
  district: string;
  street: string | null;
  lat: string | null;
  lng: string | null;
  merged_into: string | null;
}

const COLUMNS = 'id, code, name, kind, province, city, district, street, lat, lng, merged_into';

/** A community as stored, or null; a merged one is given as it is. */
export function communityById(db: Db, id: string): Promise<CommunityRow | null> {
  return db.row<CommunityRow>(`SELECT ${COLUMNS} FROM community WHERE id = :id`, { id });
}

/** The same, when it lies in the divisions of who asks. */
export function communityInRegion(db: Db, id: string, regionOf: RegionOf): Promise<CommunityRow | null> {
  const sql = `SELECT ${COLUMNS} FROM community c WHERE c.id = :id AND ${IN_REGION}`;
  return db.row<CommunityRow>(sql, { id, regionOf });
}

/** The same, which nobody merges away before the transaction ends. */
export function heldCommunity(tx: Tx, id: string): Promise<CommunityRow | null> {
  return tx.row<CommunityRow>(`SELECT ${COLUMNS} FROM community WHERE id = :id LOCK IN SHARE MODE`, { id });
}

export function communitiesById(db: Db, ids: string[]): Promise<CommunityRow[]> {
  if (ids.length === 0) return Promise.resolve([]);
  return db.rows<CommunityRow>(`SELECT ${COLUMNS} FROM community WHERE id IN (:ids)`, { ids });
}

/** Columns with the names of the divisions of a community `c`. */
export const PLACE_NAMES = `
  (SELECT d.name FROM division d WHERE d.code = c.province) AS province_name,
  (SELECT d.name FROM division d WHERE d.code = c.city) AS city_name,
  (SELECT d.name FROM division d WHERE d.code = c.district) AS district_name,
  (SELECT d.name FROM division d WHERE d.code = c.street) AS street_name`;

export interface PlaceNames {
  province_name: string | null;
  city_name: string | null;
  district_name: string | null;
  street_name: string | null;
}

/** "北京市 东城区 东华门街道" of a row with PLACE_NAMES. */
export function placeOfRow(row: PlaceNames): string {
  return placeText([row.province_name, row.city_name, row.district_name, row.street_name]);
}

export async function placesOf(db: Db, ids: string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db.rows<PlaceNames & { id: string }>(
    `SELECT c.id, ${PLACE_NAMES} FROM community c WHERE c.id IN (:ids)`,
    { ids },
  );
  return new Map(rows.map((row) => [row.id, placeOfRow(row)]));
}

/** "上海市 徐汇区" by the code of a division; codes that there are not are left out. */
export async function divisionNames(db: Db, codes: string[]): Promise<Map<string, string>> {
  if (codes.length === 0) return new Map();
  const ways = new Map(codes.map((code) => [code, [2, 4, 6, 9].filter((n) => n <= code.length)]));
  const all = [...new Set(codes.flatMap((code) => ways.get(code)!.map((n) => code.slice(0, n))))];
  const rows = await db.rows<{ code: string; name: string }>('SELECT code, name FROM division WHERE code IN (:all)', {
    all,
  });
  const names = new Map(rows.map(({ code, name }) => [code, name]));
  const there = codes.filter((code) => names.has(code));
  return new Map(there.map((code) => [code, placeText(ways.get(code)!.map((n) => names.get(code.slice(0, n))))]));
}
