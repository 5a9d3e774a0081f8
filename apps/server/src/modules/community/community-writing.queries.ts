import type { RegionOf } from '../../foundation/auth/audience.js';
import type { Tx } from '../../foundation/database/db.js';
import { holdsOneOf, staffNameOf } from '../staff/staff.sql.js';
import type { CommunityChange } from './community.dto.js';
import { PLACE_NAMES, type PlaceNames } from './community.queries.js';
import { IN_REGION } from './community.sql.js';
import { nameDeletes, nameInserts, type NamedCommunity } from './import/name-rows.sql.js';
import { type NameForms, nameForms } from './rules/name-parts.js';
import type { CommunityKind } from './rules/community-kind.js';

export interface StoredCommunity extends PlaceNames {
  id: string;
  name: string;
  kind: CommunityKind;
  district: string;
  street: string | null;
  lat: string | null;
  lng: string | null;
  version: number;
  merged_into: string | null;
  /** The latest count. */
  households: number | null;
  as_of: string | null;
}

const LATEST = (column: string) =>
  `(SELECT ${column} FROM community_households h WHERE h.community_id = c.id ORDER BY h.as_of DESC LIMIT 1)`;

/** One in the region, which nobody else changes before the transaction ends. */
export function lockedCommunity(tx: Tx, id: string, regionOf: RegionOf): Promise<StoredCommunity | null> {
  return tx.row<StoredCommunity>(
    `SELECT c.id, c.name, c.kind, c.district, c.street, c.lat, c.lng, c.version, c.merged_into, ${PLACE_NAMES},
       ${LATEST('h.households')} AS households, ${LATEST('CAST(h.as_of AS CHAR)')} AS as_of
     FROM community c WHERE c.id = :id AND ${IN_REGION} FOR UPDATE`,
    { id, regionOf },
  );
}

const LIES = `(:regionOf IS NULL OR ${holdsOneOf('LEFT(d.code, 2)', 'LEFT(d.code, 4)', 'LEFT(d.code, 6)', 'd.code')})`;

/** Whether there is such a district or street, in the region. */
export async function isDivisionIn(tx: Tx, code: string, regionOf: RegionOf): Promise<boolean> {
  const sql = `SELECT 1 FROM division d WHERE d.code = :code AND d.level >= 3 AND ${LIES}`;
  return (await tx.row(sql, { code, regionOf })) !== null;
}

export interface CommunityFields {
  id: string;
  name: string;
  kind: CommunityKind;
  district: string;
  street: string | null;
  lat: string | null;
  lng: string | null;
  hash: string;
  now: Date;
}

const rowOf = ({ hash, district, ...fields }: CommunityFields) => ({
  ...fields,
  district,
  province: district.slice(0, 2),
  city: district.slice(0, 4),
  hash: Buffer.from(hash, 'hex'),
});

export async function insertCommunity(tx: Tx, fields: CommunityFields, code: string): Promise<void> {
  await tx.affected(
    `INSERT INTO community (id, code, name, kind, province, city, district, street, lat, lng, row_hash, created_at, updated_at)
     VALUES (:id, :code, :name, :kind, :province, :city, :district, :street, :lat, :lng, :hash, :now, :now)`,
    { ...rowOf(fields), code },
  );
}

export async function updateCommunity(tx: Tx, fields: CommunityFields): Promise<void> {
  await tx.affected(
    `UPDATE community SET name = :name, kind = :kind, province = :province, city = :city, district = :district, street = :street,
       lat = :lat, lng = :lng, row_hash = :hash, demo = 0, updated_at = :now, version = version + 1 WHERE id = :id`,
    rowOf(fields),
  );
}

/** By so many more or fewer in each division on the way to a place. */
export async function countIn(tx: Tx, place: { district: string; street: string | null }, by: 1 | -1): Promise<void> {
  const { district, street } = place;
  const codes = [district.slice(0, 2), district.slice(0, 4), district, ...(street ? [street] : [])];
  await tx.affected(
    'UPDATE division SET communities = GREATEST(0, CAST(communities AS SIGNED) + :by) WHERE code IN (:codes)',
    { codes, by },
  );
}

export async function setHouseholds(tx: Tx, communityId: string, asOf: string, households: number): Promise<void> {
  await tx.affected(
    `INSERT INTO community_households (community_id, as_of, households, demo) VALUES (:communityId, :asOf, :households, 0)
     ON DUPLICATE KEY UPDATE households = VALUES(households), demo = 0`,
    { communityId, asOf, households },
  );
}

/** It is found by its new name and place, and by its other names as before. */
export async function renamed(tx: Tx, before: StoredCommunity | null, after: CommunityFields): Promise<void> {
  const names = before
    ? await tx.rows<NameForms>(
        'SELECT han, latin FROM community_name WHERE place = :place AND community_id = :id ORDER BY name_no',
        { place: before.street ?? before.district, id: before.id },
      )
    : [];
  const old: NamedCommunity[] = before && names.length > 0 ? [{ ...before, names }] : [];
  const now: NamedCommunity = { ...after, names: [nameForms(after.name), ...names.slice(1)] };
  for (const statement of [...nameDeletes(old), ...nameInserts([now])]) await tx.affected(statement);
}

export interface KeptChange {
  communityId: string;
  version: number;
  accountId: string;
  at: Date;
  changes: CommunityChange[];
}

export async function keepChange(tx: Tx, { changes, ...change }: KeptChange): Promise<void> {
  await tx.affected(
    'INSERT INTO community_change (community_id, version, by_account, at, changes) VALUES (:communityId, :version, :accountId, :at, :changes)',
    { ...change, changes: JSON.stringify(changes) },
  );
}

export interface ChangeRow {
  by: string | null;
  at: Date;
  changes: string;
}

/** What was changed by hand after a version, oldest first, the newest twenty at most. */
export async function changesAfter(tx: Tx, communityId: string, version: number): Promise<ChangeRow[]> {
  const rows = await tx.rows<ChangeRow>(
    `SELECT ${staffNameOf('k.by_account')} AS \`by\`, k.at, k.changes FROM community_change k
     WHERE k.community_id = :communityId AND k.version > :version ORDER BY k.version DESC LIMIT 20`,
    { communityId, version },
  );
  return rows.reverse();
}
