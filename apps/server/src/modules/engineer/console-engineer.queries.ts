import type { RegionOf } from '../../foundation/auth/audience.js';
import type { Db, Params } from '../../foundation/database/db.js';
import { dataOf, DataRow } from '../../foundation/database/row-data.js';
import { staffNameOf } from '../staff/staff.sql.js';
import type { EngineerState } from './console-engineer.dto.js';
import type { EngineerJson } from './engineer-card.js';
import type { IdentityDocument } from './engineer.entity.js';
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
}

const LIVE = 'FROM engineer_verification g WHERE g.engineer_id = e.id AND g.live = 1';

const CONSOLE_JSON = `${ENGINEER_JSON}, 'state', IF(${isActive()}, 'active', IF(${isHired()}, 'hired', 'left')),
  'invitedUntil', (SELECT UNIX_TIMESTAMP(MAX(i.expires_at)) FROM engineer_invitation i WHERE i.engineer_id = e.id AND i.used_at IS NULL),
  'document', (SELECT g.document ${LIVE}), 'verifiedBy', (SELECT ${staffNameOf('g.verified_by')} ${LIVE}),
  'communities', (SELECT COUNT(*) FROM engineer_coverage v WHERE v.engineer_id = e.id AND v.live = 1) + (e.on_call_division IS NOT NULL),
  'shifts', (SELECT COUNT(*) FROM engineer_shift h WHERE h.engineer_id = e.id)`;

const IN_STATE: Record<EngineerState, string> = {
  hired: `${isHired()} AND e.account_id IS NULL`,
  active: isActive(),
  left: `e.state = 'left'`,
};

/** Engineers in the order in which they were hired, after an id. */
export async function hiredAfter(
  db: Db,
  { state, regionOf }: { state?: EngineerState; regionOf: RegionOf },
  after: string,
  limit: number,
): Promise<ConsoleEngineerJson[]> {
  const inState = state ? `AND ${IN_STATE[state]}` : '';
  return read(db, `e.id > :after ${inState} AND ${WORKS_IN_REGION} ORDER BY e.id LIMIT ${limit}`, { after, regionOf });
}

export async function hiredEngineer(db: Db, id: string, regionOf: RegionOf): Promise<ConsoleEngineerJson | null> {
  return (await read(db, `e.id = :id AND ${WORKS_IN_REGION}`, { id, regionOf }))[0] ?? null;
}

async function read(db: Db, which: string, params: Params): Promise<ConsoleEngineerJson[]> {
  const rows = await db.rows<DataRow>(
    `SELECT JSON_OBJECT(${CONSOLE_JSON}) AS data FROM engineer e WHERE ${which}`,
    params,
  );
  return rows.map((row) => dataOf<ConsoleEngineerJson>(row));
}
