import type { Db, Tx } from '../../foundation/database/db.js';
import { momentOf } from '../../foundation/http/paging.js';
import { dataOf, DataRow } from '../../foundation/database/row-data.js';
import type { Truth } from '../../foundation/database/truth.js';
import { communityBy, NAMED_SO } from '../community/community.sql.js';
import type { NameForms } from '../community/rules/name-parts.js';
import type { EngineerJson } from './engineer-card.js';
import { EngineerCard, EngineerProfile, TimeOffView } from './engineer.dto.js';
import type { EngineerShift, EngineerTimeOff } from './engineer.entity.js';
import { COVERED_BY, COVERED_THERE, ENGINEER_JSON, engineerOrderSql, isActive } from './engineer.sql.js';

export interface ProfileJson extends EngineerJson {
  about: string;
  active: Truth;
}

/** At most 100. */
export async function profilesOf(db: Db, ids: string[]): Promise<ProfileJson[]> {
  if (ids.length === 0) return [];
  const rows = await db.rows<DataRow>(
    `SELECT JSON_OBJECT(${ENGINEER_JSON}, 'about', e.about, 'active', IF(${isActive()}, 1, 0)) AS data FROM engineer e WHERE e.id IN (:ids)`,
    { ids },
  );
  return rows.map((row) => dataOf<ProfileJson>(row));
}

/** What anyone may see of an engineer in a list. */
export function cardOf(profile: EngineerProfile): EngineerCard {
  const { id, name, title, employeeNo, photoUrl, verified, skills, yearsOfService, completed, demo } = profile;
  return { id, name, title, employeeNo, photoUrl, verified, skills, yearsOfService, completed, demo };
}

export interface CoverageRow {
  community_id: string;
  name: string;
  is_primary: number | null;
  since: string;
}

export interface CoverageWish {
  /** A community id; '0': from the first. */
  after: string;
  limit: number;
  /** Only those with such a name. */
  named?: NameForms;
}

/** Communities an engineer covers, by community id; keyset on the id. */
export async function coverageOf(
  db: Db,
  engineerId: string,
  { after, limit, named }: CoverageWish,
): Promise<CoverageRow[]> {
  return db.rows<CoverageRow>(
    `SELECT v.community_id, c.name, v.is_primary, v.since
     FROM engineer_coverage v JOIN ${communityBy('v.community_id')}
     WHERE ${COVERED_BY} AND v.community_id > :after ${named ? `AND ${NAMED_SO}` : ''}
     ORDER BY v.community_id LIMIT ${limit}`,
    { engineerId, after, ...named },
  );
}

/** So many are compared when anybody may come. */
const MOST_CANDIDATES = 20;

const COVERING = {
  able: `engineer_coverage v JOIN engineer e ON e.id = v.engineer_id
    JOIN engineer_skill s ON s.engineer_id = e.id AND s.skill = :skill
  WHERE v.community_id = :id AND v.live = 1 AND ${isActive()}`,
  order: engineerOrderSql('v.is_primary', 'e.completed', 'e.id'),
};
const ON_CALL = {
  able: `engineer e JOIN engineer_skill s ON s.engineer_id = e.id AND s.skill = :skill
  WHERE e.on_call_division IN ('', :province, :city, :district, :street) AND ${isActive()}`,
  order: engineerOrderSql('CHAR_LENGTH(e.on_call_division)', 'e.completed', 'e.id'),
};

export interface Where {
  id: string;
  province: string;
  city: string;
  district: string;
  street: string | null;
}

/**
 * Active engineers with the skill who cover the community; when nobody does, those on call for its region. The first 20, and
 * `named` behind them when he is one of the others.
 */
export async function candidatesFor(db: Db, community: Where, skill: string, named: string | null): Promise<string[]> {
  const { id, province, city, district, street } = community;
  const region = { province, city, district, street: street ?? district };
  for (const { sql, params } of [
    { sql: COVERING, params: { skill, id } },
    { sql: ON_CALL, params: { skill, ...region } },
  ]) {
    const first = `SELECT e.id FROM ${sql.able} ORDER BY ${sql.order} LIMIT ${MOST_CANDIDATES}`;
    const ids = (await db.rows<{ id: string }>(first, params)).map((row) => row.id);
    if (ids.length === 0) continue;
    if (!named || ids.length < MOST_CANDIDATES || ids.includes(named)) return ids;
    const isAble = await db.row(`SELECT 1 FROM ${sql.able} AND e.id = :named LIMIT 1`, { ...params, named });
    return isAble ? [...ids, named] : ids;
  }
  return [];
}

/** Time off that is not over, in the order of its beginning, after a key of `momentKey`. */
export function timeOffAfter(
  db: Db,
  engineerId: string,
  { now, after, rows }: { now: Date; after?: string; rows: number },
): Promise<EngineerTimeOff[]> {
  const key = momentOf(after);
  const behind = key ? 'AND starts_at >= :fromStart AND (starts_at > :fromStart OR id > :fromId)' : '';
  return db.rows<EngineerTimeOff>(
    `SELECT id, engineer_id AS engineerId, starts_at AS startsAt, ends_at AS endsAt, reason FROM engineer_time_off
     WHERE engineer_id = :engineerId AND ends_at > :now ${behind} ORDER BY starts_at, id LIMIT ${rows}`,
    { engineerId, now, ...key },
  );
}

export const timeOffView = ({ id, startsAt, endsAt, reason }: EngineerTimeOff): TimeOffView => ({
  ...{ id, reason },
  startsAt: startsAt.toISOString(),
  endsAt: endsAt.toISOString(),
});

/** Keeps an engineer from leaving until the transaction ends. Gives his state, or null when there is none. */
export async function holdEngineer(tx: Tx, id: string): Promise<string | null> {
  const sql = 'SELECT state FROM engineer WHERE id = :id LOCK IN SHARE MODE';
  return (await tx.row<{ state: string }>(sql, { id }))?.state ?? null;
}

export async function coversCommunity(db: Db | Tx, engineerId: string, communityId: string): Promise<boolean> {
  const sql = `SELECT 1 FROM engineer_coverage WHERE ${COVERED_THERE}`;
  const row = await db.row(sql, { engineerId, communityId });
  return row !== null;
}

export async function coverageCount(db: Db, engineerId: string): Promise<number> {
  const sql = `SELECT COUNT(*) AS n FROM engineer_coverage WHERE ${COVERED_BY}`;
  const row = await db.row<{ n: string }>(sql, { engineerId });
  return Number(row?.n ?? 0);
}

/** Weekly hours; who does not work has none. */
export function shiftsOf(db: Db, ids: string[]): Promise<EngineerShift[]> {
  return db.rows<EngineerShift>(
    `SELECT s.engineer_id AS engineerId, s.weekday, s.start_minute AS startMinute, s.end_minute AS endMinute
     FROM engineer_shift s JOIN engineer e ON e.id = s.engineer_id AND ${isActive()}
     WHERE s.engineer_id IN (:ids)`,
    { ids },
  );
}

/** The weekly hours of one, whether he works already or not, in their order. */
export function weeklyShifts(
  db: Db,
  engineerId: string,
): Promise<Pick<EngineerShift, 'weekday' | 'startMinute' | 'endMinute'>[]> {
  return db.rows(
    `SELECT weekday, start_minute AS startMinute, end_minute AS endMinute
     FROM engineer_shift WHERE engineer_id = :engineerId ORDER BY weekday, start_minute`,
    { engineerId },
  );
}

export type Away = Pick<EngineerTimeOff, 'engineerId' | 'startsAt' | 'endsAt'>;

/** Time off that touches [from, until). */
export function timeOffOf(db: Db, ids: string[], from: Date, until: Date): Promise<Away[]> {
  return db.rows<Away>(
    `SELECT engineer_id AS engineerId, starts_at AS startsAt, ends_at AS endsAt
     FROM engineer_time_off WHERE engineer_id IN (:ids) AND ends_at > :from AND starts_at < :until`,
    { ids, from, until },
  );
}
