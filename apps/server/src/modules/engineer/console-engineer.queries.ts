import type { RegionOf } from '../../foundation/auth/audience.js';
import type { Db, Params } from '../../foundation/database/db.js';
import { dataOf, DataRow } from '../../foundation/database/row-data.js';
import type { ReadFrom } from '../../foundation/http/paging.js';
import { staffNameOf } from '../staff/staff.sql.js';
import { allOf, type Filter } from '../../foundation/database/all-of.js';
import { communityBy, levelOf } from '../community/community.sql.js';
import { portraitJson } from '../photo/photo.sql.js';
import type { EngineerState } from './console-engineer.dto.js';
import type { EngineerJson } from './engineer-card.js';
import type { IdentityDocument } from './engineer.entity.js';
import type { EngineerGap } from './rules/what-misses.js';
import { ENGINEER_JSON, isActive, isHired, WORKS_IN_REGION } from './engineer.sql.js';

export interface ConsoleEngineerJson extends EngineerJson {
  state: EngineerState;
  /** Seconds since 1970. */
  invitedUntil: number | null;
  document: IdentityDocument | null;
  verifiedBy: string | null;
  /** How many there are. */
  communities: number;
  shifts: number;
  /** Of a week. */
  shiftMinutes: number;
  /** '' is the whole brand. */
  onCall: string | null;
  /** Seconds since 1970. */
  nextTimeOff: { startsAt: number; endsAt: number } | null;
}

/** Which engineers are looked for. */
export interface WantedEngineers {
  state?: EngineerState;
  name?: string;
  missing?: EngineerGap;
  division?: string;
  regionOf: RegionOf;
}

/** From which id on, which way, and how many. */
export interface EngineerWay extends ReadFrom<string> {
  rows: number;
}

const LIVE = 'FROM engineer_verification g WHERE g.engineer_id = e.id AND g.live = 1';

const CONSOLE_JSON = `${ENGINEER_JSON}, 'state', IF(${isActive()}, 'active', IF(${isHired()}, 'hired', 'left')),
  'invitedUntil', (SELECT UNIX_TIMESTAMP(MAX(i.expires_at)) FROM engineer_invitation i WHERE i.engineer_id = e.id AND i.used_at IS NULL),
  'document', (SELECT g.document ${LIVE}), 'verifiedBy', (SELECT ${staffNameOf('g.verified_by')} ${LIVE}),
  'communities', (SELECT COUNT(*) FROM engineer_coverage v WHERE v.engineer_id = e.id AND v.live = 1), 'onCall', e.on_call_division,
  'shifts', (SELECT COUNT(*) FROM engineer_shift h WHERE h.engineer_id = e.id),
  'shiftMinutes', (SELECT CAST(COALESCE(SUM(h.end_minute - h.start_minute), 0) AS SIGNED) FROM engineer_shift h WHERE h.engineer_id = e.id),
  'nextTimeOff', (SELECT JSON_OBJECT('startsAt', UNIX_TIMESTAMP(o.starts_at), 'endsAt', UNIX_TIMESTAMP(o.ends_at))
    FROM engineer_time_off o WHERE o.engineer_id = e.id AND o.ends_at > :now ORDER BY o.starts_at LIMIT 1)`;

const IN_STATE: Record<EngineerState, string> = {
  hired: `${isHired()} AND e.account_id IS NULL`,
  active: isActive(),
  left: `e.state = 'left'`,
};

const IS_INVITED =
  'EXISTS (SELECT 1 FROM engineer_invitation i WHERE i.engineer_id = e.id AND i.used_at IS NULL AND i.expires_at > :now)';
const none = (table: string) => `NOT EXISTS (SELECT 1 FROM ${table} g WHERE g.engineer_id = e.id`;

/** The same that `whatMisses` says of one. Takes `now`. */
const LACKS: Record<EngineerGap, string> = {
  invitation: `e.account_id IS NULL AND NOT ${IS_INVITED}`,
  acceptance: `e.account_id IS NULL AND ${IS_INVITED}`,
  community: `e.on_call_division IS NULL AND ${none('engineer_coverage')} AND g.live = 1)`,
  skills: `${none('engineer_skill')})`,
  shifts: `${none('engineer_shift')})`,
  phone: 'e.phone_sealed IS NULL',
  portrait: `${portraitJson('e.id')} IS NULL`,
  verification: `${none('engineer_verification')} AND g.live = 1)`,
};

/** Who covers a community in a division, or is on call for a part of it. Takes `division`. */
const worksIn = (
  division: string,
) => `(:division LIKE CONCAT(e.on_call_division, '%') OR e.on_call_division LIKE CONCAT(:division, '%')
  OR e.id IN (SELECT v.engineer_id FROM engineer_coverage v JOIN ${communityBy('v.community_id')}
    WHERE v.live = 1 AND c.${levelOf(division)} = :division))`;

function filtersOf({ state, name, missing, division, regionOf }: WantedEngineers): Filter[] {
  const filters: Filter[] = [[WORKS_IN_REGION, { regionOf }]];
  if (state) filters.push([IN_STATE[state], {}]);
  if (name)
    filters.push(['(LOCATE(:name, e.name) > 0 OR LOCATE(:name, CONVERT(e.employee_no USING utf8mb4)) > 0)', { name }]);
  if (missing) filters.push([`${isHired()} AND ${LACKS[missing]}`, {}]);
  if (division) filters.push([worksIn(division), { division }]);
  return filters;
}

/** Engineers in the order in which they were hired, beyond an id; read backwards they come in that order too. */
export async function listedEngineers(
  db: Db,
  wanted: WantedEngineers,
  { from, back, rows }: EngineerWay,
  now: Date,
): Promise<ConsoleEngineerJson[]> {
  const beyond: Filter[] = from ? [[`e.id ${back ? '<' : '>'} :from`, { from }]] : [];
  const { where, params } = allOf([...filtersOf(wanted), ...beyond]);
  const found = await read(db, `${where} ORDER BY e.id ${back ? 'DESC' : 'ASC'} LIMIT ${rows}`, { ...params, now });
  return back ? found.reverse() : found;
}

export async function hiredEngineer(
  db: Db,
  id: string,
  regionOf: RegionOf,
  now: Date,
): Promise<ConsoleEngineerJson | null> {
  return (await read(db, `e.id = :id AND ${WORKS_IN_REGION}`, { id, regionOf, now }))[0] ?? null;
}

async function read(db: Db, which: string, params: Params): Promise<ConsoleEngineerJson[]> {
  const rows = await db.rows<DataRow>(
    `SELECT JSON_OBJECT(${CONSOLE_JSON}) AS data FROM engineer e WHERE ${which}`,
    params,
  );
  return rows.map((row) => dataOf<ConsoleEngineerJson>(row));
}
