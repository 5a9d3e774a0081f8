import type { RegionOf } from '../../foundation/auth/audience.js';
import { allOf, type Filter } from '../../foundation/database/all-of.js';
import type { Db, Params } from '../../foundation/database/db.js';
import { BOUND_TALLY, boundTallyOf, isBoundIn } from '../binding/binding.sql.js';
import type { CommunityKind } from '../community/community.dto.js';
import { COMMUNITIES, communityBy, IN_REGION, isNotMerged } from '../community/community.sql.js';
import { COVERED_COMMUNITIES, isCovered } from '../engineer/engineer.sql.js';
import { ARE_HIS, DIVISIONS } from '../staff/staff.sql.js';
import type { CommunityOrder, ListCursor } from './rules/list-cursor.js';

/** What is looked for; `ranges` says where: codes of divisions, none of which lies in another. */
export interface Wanted {
  ranges: string[];
  kind?: CommunityKind;
  engineers?: 'some' | 'none';
  residents?: 'some' | 'none';
  order: CommunityOrder;
  regionOf: RegionOf;
}

/** Beyond which row the next ones lie, and which way. */
export interface Way {
  from: ListCursor | null;
  back: boolean;
  rows: number;
}

/** A row of the list: its place in the order, and the community. */
export interface Listed {
  id: string;
  value: string;
}

/** The divisions of who looks after a region. */
export async function divisionsOf(db: Db, regionOf: string): Promise<string[]> {
  const rows = await db.rows<{ code: string }>(`SELECT g.division AS code FROM ${DIVISIONS} WHERE ${ARE_HIS}`, {
    regionOf,
  });
  return rows.map(({ code }) => code);
}

/**
 * The ids of a page. Each range is a range of a key that is read in the order of the list, and gives no more rows than the page
 * has: however many communities there are, a page costs the same.
 */
export async function listedIds(db: Db, wanted: Wanted, way: Way): Promise<Listed[]> {
  if (wanted.ranges.length === 0) return [];
  const { sql, params } = wayOf(wanted)(wanted, way);
  const rows = await db.rows<{ id: string; value: string | number }>(sql, params);
  const listed = rows.map(({ id, value }) => ({ id, value: String(value) }));
  return way.back ? listed.reverse() : listed;
}

interface Statement {
  sql: string;
  params: Params;
}

const isWholeCountry = ({ ranges }: Wanted) => ranges[0] === '';

/** Where little is to be found among much, it is begun with: communities that somebody covers, or in which residents are. */
function wayOf(wanted: Wanted): (wanted: Wanted, way: Way) => Statement {
  if (wanted.order === 'residents') return isWholeCountry(wanted) ? byTally : byRangeAndTally;
  if (!isWholeCountry(wanted)) return byRange;
  if (wanted.residents === 'some') return fromTally;
  return wanted.engineers === 'some' ? fromCoverage : byRange;
}

/** What holds of a community `c`, whichever way it was found. */
function filtersOf({ kind, engineers, residents, regionOf }: Wanted): Filter[] {
  const filters: Filter[] = [[isNotMerged('c'), {}]];
  if (regionOf) filters.push([IN_REGION, { regionOf }]);
  if (kind) filters.push(['c.kind = :kind', { kind }]);
  if (engineers) filters.push([negated(engineers, isCovered('c.id')), {}]);
  if (residents) filters.push([negated(residents, isBoundIn('c.id')), {}]);
  return filters;
}

const negated = (which: 'some' | 'none', condition: string) => (which === 'some' ? condition : `NOT (${condition})`);

/** By district and id: a union of ranges of that key. */
function byRange(wanted: Wanted, way: Way): Statement {
  const [, order] = directed(way.back);
  const { where, params } = allOf([...filtersOf(wanted), ...beyondPlace(way)]);
  const branches = wanted.ranges.map((code) => {
    const lies = liesIn(code);
    return `(SELECT c.id, c.district AS value FROM ${COMMUNITIES} FORCE INDEX (community_district)
      WHERE ${lies}${where} ORDER BY c.district ${order}, c.id ${order} LIMIT ${way.rows})`;
  });
  return { sql: unionOf(branches, `value ${order}, id ${order}`, way.rows), params };
}

/** By id, from the few in which residents are; ids of the national list are in the order of districts. */
function fromTally(wanted: Wanted, way: Way): Statement {
  const { where, params } = allOf([
    ['t.bound > 0', {}],
    ...filtersOf({ ...wanted, residents: undefined }),
    ...beyondId('t', way),
  ]);
  const [, order] = directed(way.back);
  return {
    sql: `SELECT c.id, c.district AS value FROM ${BOUND_TALLY} STRAIGHT_JOIN ${communityBy('t.community_id')}
      WHERE ${where} ORDER BY t.community_id ${order} LIMIT ${way.rows}`,
    params,
  };
}

/** By id, from those that somebody covers: several rows of the key for each, next to each other. */
function fromCoverage(wanted: Wanted, way: Way): Statement {
  const { where, params } = allOf([
    ['v.live = 1', {}],
    ...filtersOf({ ...wanted, engineers: undefined }),
    ...beyondId('v', way),
  ]);
  const [, order] = directed(way.back);
  return {
    sql: `SELECT c.id, c.district AS value FROM ${COVERED_COMMUNITIES} STRAIGHT_JOIN ${communityBy('v.community_id')}
      WHERE ${where} GROUP BY v.community_id ORDER BY v.community_id ${order} LIMIT ${way.rows}`,
    params,
  };
}

/** By residents, in the whole country: the key of the tally. Where there are none there is no row. */
function byTally(wanted: Wanted, way: Way): Statement {
  const { where, params } = allOf([
    ['t.bound > 0', {}],
    ...filtersOf({ ...wanted, residents: undefined }),
    ...beyondBound(way),
  ]);
  const order = directed(!way.back)[1];
  return {
    sql: `SELECT c.id, t.bound AS value FROM ${BOUND_TALLY} STRAIGHT_JOIN ${communityBy('t.community_id')}
      WHERE ${where} ORDER BY t.bound ${order}, t.community_id ${order} LIMIT ${way.rows}`,
    params,
  };
}

/** By residents, in divisions: all with residents there are found and sorted; a province has some tens of thousands. */
function byRangeAndTally(wanted: Wanted, way: Way): Statement {
  const filters = filtersOf({ ...wanted, residents: undefined });
  const { where, params } = allOf([['t.bound > 0', {}], ...filters, ...beyondBound(way)]);
  const order = directed(!way.back)[1];
  const branches = wanted.ranges.map(
    (
      code,
    ) => `(SELECT c.id, t.bound AS value FROM ${COMMUNITIES} FORCE INDEX (community_district) STRAIGHT_JOIN ${boundTallyOf('c.id')}
      WHERE ${liesIn(code)}${where} ORDER BY t.bound ${order}, t.community_id ${order} LIMIT ${way.rows})`,
  );
  return { sql: unionOf(branches, `value ${order}, id ${order}`, way.rows), params };
}

const unionOf = (branches: string[], order: string, rows: number) =>
  branches.length === 1 ? branches[0] : `${branches.join(' UNION ALL ')} ORDER BY ${order} LIMIT ${rows}`;

const directed = (back: boolean): ['>' | '<', 'ASC' | 'DESC'] => (back ? ['<', 'DESC'] : ['>', 'ASC']);

function beyondPlace({ from, back }: Way): Filter[] {
  if (!from) return [];
  const [sign] = directed(back);
  const sql = `c.district ${sign}= :fromValue AND (c.district ${sign} :fromValue OR c.id ${sign} :fromId)`;
  return [[sql, { fromValue: from.value, fromId: from.id }]];
}

function beyondId(alias: 't' | 'v', { from, back }: Way): Filter[] {
  return from ? [[`${alias}.community_id ${directed(back)[0]} :fromId`, { fromId: from.id }]] : [];
}

/** Most come first, so what lies beyond has fewer. */
function beyondBound({ from, back }: Way): Filter[] {
  if (!from) return [];
  const [sign] = directed(!back);
  const sql = `t.bound ${sign}= :fromValue AND (t.bound ${sign} :fromValue OR t.community_id ${sign} :fromId)`;
  return [[sql, { fromValue: Number(from.value), fromId: from.id }]];
}

/** A range of the key of districts. A code is digits only, as the request and a region were checked. */
function liesIn(code: string): string {
  if (code === '') return '';
  if (!/^\d{2,9}$/.test(code)) throw new RangeError(`not a division: ${code}`);
  const [first, last] = ['0', '9'].map((digit) => code.slice(0, 6).padEnd(6, digit));
  return `c.district BETWEEN '${first}' AND '${last}' AND ${code.length > 6 ? `c.street = '${code}' AND ` : ''}`;
}

/** Which of some communities are such as are looked for; those of a search by name. */
export async function wantedAmong(db: Db, wanted: Wanted, ids: string[]): Promise<Set<string>> {
  const places = wanted.ranges.map((code) => `(${liesIn(code)}TRUE)`).join(' OR ');
  const { where, params } = allOf([['c.id IN (:ids)', { ids }], ...filtersOf(wanted), [`(${places})`, {}]]);
  const rows = await db.rows<{ id: string }>(`SELECT c.id FROM ${COMMUNITIES} WHERE ${where}`, params);
  return new Set(rows.map(({ id }) => id));
}
