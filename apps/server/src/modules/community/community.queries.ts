import type { Db, Tx } from '../../foundation/database/db.js';
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
