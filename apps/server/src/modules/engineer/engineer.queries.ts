import { businessDate } from '../../foundation/clock/shanghai.js';
import { Db } from '../../foundation/database/db.js';
import { marksFor } from '../../foundation/database/marks.js';
import { engineerOrderSql } from './engineer-order.sql.js';
import { EngineerCard, EngineerProfile } from './engineer.dto.js';
import { yearsOfService } from './rules/years-of-service.js';

interface EngineerRow {
  id: string;
  name: string;
  title: string;
  employee_no: string;
  photo_url: string | null;
  about: string;
  started_on: string;
  state: string;
  completed: number;
  demo: number;
  skills: string | null;
}

const COLUMNS = `e.id, e.name, e.title, e.employee_no, e.photo_url, e.about, e.started_on, e.state, e.completed, e.demo,
  (SELECT GROUP_CONCAT(s.skill ORDER BY s.skill SEPARATOR '\\n') FROM engineer_skill s WHERE s.engineer_id = e.id) AS skills`;

/** Profiles by id; unknown ids are left out. At most 100. */
export async function profilesOf(db: Db, ids: string[], now: Date): Promise<Map<string, EngineerProfile>> {
  if (ids.length === 0) return new Map();
  const marks = marksFor(ids);
  const rows = await db.rows<EngineerRow>(`SELECT ${COLUMNS} FROM engineer e WHERE e.id IN (${marks})`, ids);
  return new Map(rows.map((row) => [row.id, profileView(row, now)]));
}

export function profileView(row: EngineerRow, now: Date): EngineerProfile {
  return {
    id: row.id,
    name: row.name,
    title: row.title,
    employeeNo: row.employee_no,
    photoUrl: row.photo_url,
    skills: row.skills ? row.skills.split('\n') : [],
    yearsOfService: yearsOfService(row.started_on, businessDate(now)),
    completed: row.completed,
    demo: row.demo === 1,
    about: row.about,
    active: row.state === 'active',
  };
}

/** What anyone may see of an engineer in a list. */
export function cardOf(profile: EngineerProfile): EngineerCard {
  const { id, name, title, employeeNo, photoUrl, skills, yearsOfService: years, completed, demo } = profile;
  return { id, name, title, employeeNo, photoUrl, skills, yearsOfService: years, completed, demo };
}

export interface CoverageRow {
  community_id: string;
  name: string;
  is_primary: number | null;
  since: string;
  residents: number;
}

/** Communities an engineer covers, by community id; keyset on the id. */
export async function coverageOf(db: Db, engineerId: string, after: string, limit: number): Promise<CoverageRow[]> {
  return db.rows<CoverageRow>(
    `SELECT v.community_id, c.name, v.is_primary, v.since,
       (SELECT COUNT(*) FROM binding b WHERE b.engineer_id = v.engineer_id AND b.active = 1 AND b.community_id = v.community_id) AS residents
     FROM engineer_coverage v JOIN community c ON c.id = v.community_id
     WHERE v.engineer_id = ? AND v.live = 1 AND v.community_id > ?
     ORDER BY v.community_id LIMIT ${limit}`,
    [engineerId, after],
  );
}

const CANDIDATES = `
  SELECT e.id FROM engineer_coverage v JOIN engineer e ON e.id = v.engineer_id
    JOIN engineer_skill s ON s.engineer_id = e.id AND s.skill = ?
  WHERE v.community_id = ? AND v.live = 1 AND e.state = 'active'
  ORDER BY ${engineerOrderSql('v.is_primary', 'e.completed', 'e.id')} LIMIT 20`;

const ON_CALL = `
  SELECT e.id FROM engineer e JOIN engineer_skill s ON s.engineer_id = e.id AND s.skill = ?
  WHERE e.on_call_division IN ('', ?, ?, ?, ?) AND e.state = 'active'
  ORDER BY ${engineerOrderSql('CHAR_LENGTH(e.on_call_division)', 'e.completed', 'e.id')} LIMIT 20`;

export interface Where {
  id: string;
  province: string;
  city: string;
  district: string;
  street: string | null;
}

/** Active engineers with the skill who cover the community; when nobody does, those on call for its region. At most 20. */
export async function candidatesFor(db: Db, community: Where, skill: string): Promise<string[]> {
  const covering = await db.rows<{ id: string }>(CANDIDATES, [skill, community.id]);
  if (covering.length > 0) return covering.map((row) => row.id);
  const { province, city, district, street } = community;
  const onCall = await db.rows<{ id: string }>(ON_CALL, [skill, province, city, district, street ?? district]);
  return onCall.map((row) => row.id);
}
