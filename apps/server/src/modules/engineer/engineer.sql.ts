import { COMMUNITIES, isInRegion, REGION } from '../community/community.sql.js';
import { PHOTOS, portraitJson } from '../photo/photo.sql.js';
import { holdsAllOf, meets } from '../staff/staff.sql.js';

/** To be joined: the engineer of an id. */
export const engineerBy = (id: string, alias = 'e') => `engineer ${alias} ON ${alias}.id = ${id}`;

/** The fields of an engineer `e` in a statement whose rows are JSON; `engineerCard` reads them. */
export const ENGINEER_JSON = `'id', CAST(e.id AS CHAR), 'name', e.name, 'title', e.title, 'employeeNo', e.employee_no, 'portrait', ${portraitJson('e.id')},
  'verifiedAt', (SELECT UNIX_TIMESTAMP(f.verified_at) FROM engineer_verification f WHERE f.engineer_id = e.id AND f.live = 1), 'startedOn', CAST(e.started_on AS CHAR), 'completed', e.completed, 'demo', e.demo,
  'skills', (SELECT GROUP_CONCAT(s.skill ORDER BY s.skill SEPARATOR '\\n') FROM engineer_skill s WHERE s.engineer_id = e.id)`;

/** Whether an engineer is hired and has not left; he need not have accepted his invitation. */
export const isHired = (engineer = 'e') => `${engineer}.state = 'active'`;

/** Whether an engineer works: he is real, for he has accepted his invitation. Only such a one is offered and listed. */
export const isActive = (engineer = 'e') => `${isHired(engineer)} AND ${engineer}.account_id IS NOT NULL`;

/** Which coverage of an engineer lasts. Takes `engineerId`. */
export const COVERED_BY = 'engineer_id = :engineerId AND live = 1';

/** The same in one community. Takes `communityId` too. */
export const COVERED_THERE = `${COVERED_BY} AND community_id = :communityId`;

/** Whether an engineer `e` covers the community `c`, or is on call for its region. */
export const SERVES_THERE = `(EXISTS (SELECT 1 FROM engineer_coverage w WHERE w.engineer_id = e.id AND w.community_id = c.id AND w.live = 1)
    OR e.on_call_division IN ('', c.province, c.city, c.district, c.street))`;

/** Whether an engineer `e` works in the divisions of who asks: he covers a community there, or is on call for a part of them. Takes `regionOf`. */
export const WORKS_IN_REGION = `(:regionOf IS NULL OR ${meets('e.on_call_division')} OR e.id IN (
    SELECT w.engineer_id FROM ${REGION} STRAIGHT_JOIN engineer_coverage w ON w.community_id = rc.id AND w.live = 1))`;

/** The same of the engineer of an id. */
export const worksInRegion = (engineerId: string) =>
  `EXISTS (SELECT 1 FROM engineer e WHERE e.id = ${engineerId} AND ${WORKS_IN_REGION})`;

/** Whether he works outside of them too. */
export const WORKS_OUTSIDE = `(:regionOf IS NOT NULL AND (
    (e.on_call_division IS NOT NULL AND NOT ${holdsAllOf('e.on_call_division')}) OR EXISTS (
    SELECT 1 FROM engineer_coverage w WHERE w.engineer_id = e.id AND w.live = 1 AND NOT ${isInRegion('w.community_id')})))`;

/** Who covers which community, `v`, with the engineer `x` himself. */
export const COVERAGE = 'engineer_coverage v JOIN engineer x ON x.id = v.engineer_id';

/** Communities `c`, each with the active engineers `e` who are on call for its region. */
export const ON_CALL = `${COMMUNITIES} JOIN engineer e
  ON e.on_call_division IN ('', c.province, c.city, c.district, c.street) AND ${isActive()}`;

/** The skills of engineers, `k`. */
export const SKILLS = 'engineer_skill k';

/** JSON of an engineer's hours on the weekday of a day. */
export const shiftsJson = (engineerId: string, day: string) =>
  `(SELECT JSON_ARRAYAGG(JSON_ARRAY(h.weekday, h.start_minute, h.end_minute)) FROM engineer_shift h
    WHERE h.engineer_id = ${engineerId} AND h.weekday = WEEKDAY(${day}) + 1)`;

/** JSON of an engineer's time off on a business day. */
export const timeOffJson = (engineerId: string, day: string) =>
  `(SELECT JSON_ARRAYAGG(JSON_ARRAY(UNIX_TIMESTAMP(o.starts_at), UNIX_TIMESTAMP(o.ends_at))) FROM engineer_time_off o
    WHERE o.engineer_id = ${engineerId} AND o.ends_at > ${day} - INTERVAL 8 HOUR AND o.starts_at < ${day} + INTERVAL 16 HOUR)`;

/** 1 when the account is that of the engineer. */
export const isAccountOf = (engineerId: string, accountId: string) =>
  `(SELECT COUNT(*) FROM engineer e WHERE e.id = ${engineerId} AND e.account_id = ${accountId})`;

/**
 * SQL: the one order of engineers for a community, best first. `nearness` ranks how he is bound to the place (primary
 * coverage, or the length of his on-call region), `completed` his finished services there; equal ones by id.
 */
export const engineerOrderSql = (nearness: string, completed: string, id: string) =>
  `${nearness} DESC, ${completed} DESC, ${id}`;

/** Whether a face or certificate that is moderated (`m`) is of somebody who works in the divisions of who asks, and nowhere else. Takes `regionOf`. */
export const PICTURE_IN_REGION = `EXISTS (SELECT 1 FROM ${PHOTOS} JOIN engineer e ON e.id = p.subject_id
  WHERE p.id = m.subject_id AND p.purpose = m.kind AND ${WORKS_IN_REGION} AND NOT ${WORKS_OUTSIDE})`;

/** Whether somebody covers the community of an id. Asked for each row: as EXISTS, all coverages would be read for a page of few. */
export const isCovered = (communityId: string) =>
  `(SELECT 1 FROM engineer_coverage w WHERE w.community_id = ${communityId} AND w.live = 1 LIMIT 1) IS NOT NULL`;

/** How many cover it. */
export const coveringIn = (communityId: string) =>
  `(SELECT COUNT(*) FROM engineer_coverage w WHERE w.community_id = ${communityId} AND w.live = 1)`;

/** The communities, by their ids, that somebody covers, `v`: one row for each engineer, in the order of the key. */
export const COVERED_COMMUNITIES = 'engineer_coverage v FORCE INDEX (engineer_coverage_community)';
