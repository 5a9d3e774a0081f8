import type { Db } from '../../foundation/database/db.js';
import type { TextStatements } from '../../foundation/database/text-statements.js';
import { CommunityHit, FoundCommunity, foundCommunities } from './community-hit.queries.js';
import { listSql, partSearchSql, PROVINCES, Reach, scanSearchSql } from './community-search.sql.js';
import { frontFound } from './community-front.queries.js';
import { divisionLevel } from './rules/division-code.js';
import type { NameForms } from './rules/name-parts.js';
import { cursorFrom, cursorText, SearchCursor } from './rules/search-cursor.js';
import { firstMatch, Match, matchInScan, SearchTerm, searchTerm } from './rules/search-term.js';
import { Wording, wordings } from './rules/wordings.js';

export type { CommunityHit } from './community-hit.queries.js';

export interface CommunitySearch {
  query: string;
  /** Code of a province, city, district or street; null for the whole country. */
  division: string | null;
  /** Several at once, of any level, instead of one. */
  divisions?: string[];
  /** Which of some communities may be shown; the others are passed over. */
  keep?: (ids: string[]) => Promise<Set<string>>;
  after: string | null;
  limit: number;
}

export interface CommunityHitPage {
  items: CommunityHit[];
  next: string | null;
}

/** How to get the next rows, and whether a row is the first of its community. */
interface Search {
  next(reach: Reach): Promise<SearchCursor[]>;
  first(names: NameForms[]): Match | null;
}

interface Shown {
  cursor: SearchCursor;
  hit: CommunityHit;
}

const MOST = 50;
// Rows that show nothing new: a community found by a later piece of its name, or one merged into another.
const SPARE = 6;
const ROUNDS = 6;
// Where most may be passed over, more are looked at in one go.
const CHOOSY = 400;
const MEANING = '~';
const NOTHING: CommunityHitPage = { items: [], next: null };

/**
 * Communities by a part of their name, its pinyin or initials, exact names first, then names that begin with it; when
 * there are none, by what else the query may mean. Without a query: all of a division.
 */
export async function searchCommunities(text: TextStatements, search: CommunitySearch): Promise<CommunityHitPage> {
  const { division } = search;
  if (division !== null && divisionLevel(division) === null) return NOTHING;
  const [meant, after] = placeInList(search.after);
  const within = search.divisions ?? (division ? [division] : []);
  const listed = listOf(text, search.query, within);
  if (listed) return pageOf(text, listed, { ...search, after });
  const meanings = wordings(search.query);
  for (const [index, wording] of meanings.entries()) {
    // A page says which meaning it is of: the next one goes on with it.
    if (after && index !== meant) continue;
    const kind = await searchOf(text, wording, within);
    const page = kind ? await pageOf(text, kind, { ...search, after }) : NOTHING;
    if (page.items.length > 0 || page.next || after)
      return { ...page, next: page.next && index > 0 ? `${index}${MEANING}${page.next}` : page.next };
  }
  return NOTHING;
}

/** Which meaning of the query the page before was of, and its cursor. */
function placeInList(after: string | null): [number, string | null] {
  const [cursor, meant = '0'] = (after ?? '').split(MEANING).reverse();
  return cursorFrom(cursor) && /^\d$/.test(meant) ? [Number(meant), cursor] : [0, null];
}

async function pageOf(text: TextStatements, kind: Search, search: CommunitySearch): Promise<CommunityHitPage> {
  const limit = Math.min(Math.max(1, search.limit), MOST);
  const shown: Shown[] = [];
  let after = cursorFrom(search.after);
  let more = true;
  for (let round = 0; more && shown.length <= limit && round < ROUNDS; round++) {
    const wanted = search.keep ? CHOOSY : limit + 1 - shown.length + SPARE;
    const rows = await kind.next({ after, limit: wanted });
    more = rows.length === wanted;
    after = rows.at(-1) ?? after;
    shown.push(...(await kept(await newOnes(text, kind, rows, shown), search.keep)));
  }
  const last = shown.length > limit ? shown[limit - 1].cursor : more ? after : null;
  return { items: shown.slice(0, limit).map(({ hit }) => hit), next: last && cursorText(last) };
}

async function kept(found: Shown[], keep: CommunitySearch['keep']): Promise<Shown[]> {
  if (!keep || found.length === 0) return found;
  const ids = await keep(found.map(({ hit }) => hit.id));
  return found.filter(({ hit }) => ids.has(hit.id));
}

/** All of a division, when nothing else is asked for. */
function listOf(text: TextStatements, query: string, divisions: string[]): Search | null {
  if (divisions.length === 0 || !(query.trim() === '' || searchTerm(query)?.generic)) return null;
  return { next: (reach) => cursors(text, listSql(divisions, reach)), first: () => null };
}

async function searchOf(text: TextStatements, wording: Wording, divisions: string[]): Promise<Search | null> {
  if ('term' in wording) return searchIn(text, wording.term, divisions);
  const front = await frontFound(text, wording.fronts, divisions.length === 1 ? divisions[0] : null);
  const term = front && searchTerm(front.rest);
  return term ? searchIn(text, term, front.divisions) : null;
}

/** In some divisions of one level, or in the country. */
function searchIn(text: TextStatements, term: SearchTerm, divisions: string[]): Search {
  if (divisions.some((each) => each.length > 2)) {
    return {
      next: (reach) => cursors(text, scanSearchSql(term, divisions, reach)),
      first: (names) => matchInScan(names, term),
    };
  }
  const provinces = divisions.length > 0 ? divisions : PROVINCES;
  return { next: (reach) => partHits(text, term, provinces, reach), first: (names) => firstMatch(names, term) };
}

/** Starts of names first; only when these do not fill the page, pieces within names. */
async function partHits(
  text: TextStatements,
  term: SearchTerm,
  provinces: string[],
  reach: Reach,
): Promise<SearchCursor[]> {
  const rows = await cursors(text, partSearchSql(term, 0, provinces, reach));
  // Characters among letters begin a name: to compare every 村 that sounds like one would take too long.
  if (rows.length === reach.limit || term.holds.length > 0) return rows;
  const inner = { after: rows.length > 0 ? null : reach.after, limit: reach.limit - rows.length };
  return [...rows, ...(await cursors(text, partSearchSql(term, 1, provinces, inner)))];
}

async function cursors(text: TextStatements, sql: string | null): Promise<SearchCursor[]> {
  if (!sql) return [];
  return text.rows<SearchCursor>(sql);
}

/** The rows that are the first of their community in the whole list, so that walking the pages shows each one once. */
async function newOnes(text: TextStatements, search: Search, rows: SearchCursor[], before: Shown[]): Promise<Shown[]> {
  const found = await foundCommunities(text, [...new Set(rows.map(({ id }) => id))]);
  const merged = [...found.values()].filter(({ foundId, hit }) => foundId !== hit.id).map(({ hit }) => hit.id);
  const targets = await foundCommunities(text, [...new Set(merged)]);
  const ids = new Set(before.map(({ hit }) => hit.id));
  return rows.flatMap((cursor) => {
    const each = found.get(cursor.id);
    if (!each || ids.has(each.hit.id) || !isShownHere(search, cursor, each, targets)) return [];
    ids.add(each.hit.id);
    return [{ cursor, hit: each.hit }];
  });
}

function isShownHere(
  search: Search,
  cursor: SearchCursor,
  found: FoundCommunity,
  targets: Map<string, FoundCommunity>,
): boolean {
  const first = search.first(found.names);
  const isMerged = found.foundId !== found.hit.id;
  // In a list without a query the other community has a place of its own.
  if (!first) return !isMerged;
  if (first.tier !== cursor.tier || first.sort !== cursor.sort) return false;
  return !isMerged || !search.first(targets.get(found.hit.id)?.names ?? []);
}

export interface DivisionHit {
  code: string;
  name: string;
  communities: number;
}

/** The divisions below one, or the provinces. */
export function listDivisions(db: Pick<Db, 'rows'>, parent: string | null): Promise<DivisionHit[]> {
  const below = parent ? 'parent = :parent' : 'parent IS NULL';
  const sql = `SELECT code, name, communities FROM division WHERE ${below} ORDER BY code LIMIT 1000`;
  return db.rows<DivisionHit>(sql, parent ? { parent } : {});
}

export { nearbyCommunities } from './community-nearby.queries.js';
