import { ARE_HIS, DIVISIONS, holdsOneOf } from '../staff/staff.sql.js';

/** Whether a community `c` that is at hand lies in the divisions of who asks. Takes `regionOf`; null: everything does. */
export const IN_REGION = `(:regionOf IS NULL OR ${holdsOneOf('c.province', 'c.city', 'c.district', 'c.street')})`;

const firstDistrict = `RPAD(LEFT(g.division, 6), 6, '0')`;
const lastDistrict = `RPAD(LEFT(g.division, 6), 6, '9')`;

const regionBy = (join: string) => `${DIVISIONS} ${join} community rc ON ${ARE_HIS}
  AND rc.district BETWEEN ${firstDistrict} AND ${lastDistrict} AND (CHAR_LENGTH(g.division) < 9 OR rc.street = g.division)`;

/** The communities `rc` in the divisions `g` of who asks, for what begins with them: a range of the key of districts for each. Takes `regionOf`. */
export const REGION = regionBy('STRAIGHT_JOIN');

/** Whether the community of an id is among them. Asks for them once in a statement, however long the list that it goes through. */
export const isInRegion = (communityId: string) =>
  `(:regionOf IS NULL OR ${communityId} IN (SELECT rc.id FROM ${regionBy('JOIN')}))`;

/** Whether a community stands for itself: none that was merged into another one. */
export const isNotMerged = (community: string) => `${community}.merged_into IS NULL`;

/** Communities `c`. */
export const COMMUNITIES = 'community c';

/** To be joined: the community of an id. */
export const communityBy = (id: string, alias = 'c') => `community ${alias} ON ${alias}.id = ${id}`;

const nameOf = (code: string) => `(SELECT d.name FROM division d WHERE d.code = ${code})`;

/** The fields of a community `c` in a statement whose rows are JSON, with its households on the day `:from`. */
export const COMMUNITY_JSON = `'name', c.name, 'kind', c.kind, 'merged', CAST(c.merged_into AS CHAR),
  'places', JSON_ARRAY(${nameOf('c.province')}, ${nameOf('c.city')}, ${nameOf('c.district')}, ${nameOf('c.street')}),
  'households', (SELECT JSON_OBJECT('count', h.households, 'asOf', CAST(h.as_of AS CHAR), 'demo', h.demo)
    FROM community_households h WHERE h.community_id = c.id AND h.as_of <= :from ORDER BY h.as_of DESC LIMIT 1)`;

/** Whether community `c` has such a name. Takes what `namePatterns` gives, as `han` and `latin`. */
export const NAMED_SO = `EXISTS (SELECT 1 FROM community_name n WHERE n.place = COALESCE(c.street, c.district)
  AND n.community_id = c.id AND (n.han REGEXP :han OR n.latin REGEXP :latin))`;

const HOUSEHOLDS = `JSON_OBJECT('count', h.households, 'asOf', CAST(h.as_of AS CHAR), 'demo', h.demo)`;

/** The fields of a community `c` as the console lists it. */
export const CONSOLE_COMMUNITY_JSON = `'id', CAST(c.id AS CHAR), 'code', c.code, 'name', c.name, 'kind', c.kind, 'demo', c.demo,
  'places', JSON_ARRAY(${nameOf('c.province')}, ${nameOf('c.city')}, ${nameOf('c.district')}, ${nameOf('c.street')}),
  'households', (SELECT ${HOUSEHOLDS} FROM community_households h WHERE h.community_id = c.id ORDER BY h.as_of DESC LIMIT 1)`;

const other = (community: string) =>
  `JSON_OBJECT('id', CAST(${community}.id AS CHAR), 'name', ${community}.name, 'code', ${community}.code)`;

/** A list in JSON, of rows that were chosen and sorted before. */
const listed = (json: string, rows: string) => `(SELECT JSON_ARRAYAGG(${json}) FROM (${rows}) some)`;

/** What else it says of one alone. Takes `id`, its id: a derived table knows nothing of the row around it. */
export const COMMUNITY_DETAIL_JSON = `'version', c.version, 'codes', JSON_ARRAY(c.province, c.city, c.district, c.street), 'lat', c.lat, 'lng', c.lng,
  'createdAt', UNIX_TIMESTAMP(c.created_at), 'updatedAt', UNIX_TIMESTAMP(c.updated_at),
  'history', ${listed(
    'some.said',
    `SELECT ${HOUSEHOLDS} AS said FROM community_households h WHERE h.community_id = :id ORDER BY h.as_of DESC LIMIT 24`,
  )},
  'aliases', ${listed('some.alias', 'SELECT a.alias FROM community_alias a WHERE a.community_id = :id ORDER BY a.id DESC LIMIT 50')},
  'mergedInto', (SELECT ${other('o')} FROM community o WHERE o.id = c.merged_into),
  'merged', ${listed(other('some'), 'SELECT m.id, m.name, m.code FROM community m WHERE m.merged_into = :id ORDER BY m.id DESC LIMIT 50')}`;

const LEVELS: Record<number, string> = { 2: 'province', 4: 'city', 6: 'district', 9: 'street' };

/** The column of a community that says which division of that level it lies in, by the code's length. */
export const levelOf = (division: string): string => LEVELS[division.length];
