import type { NameForms } from './name-parts.js';
import { HAN_ENDINGS } from './search-text.js';
import { simplified } from './simplified.js';
import { mixedTerm, namePatterns, SearchTerm, searchTerm } from './search-term.js';

/**
 * What may have been meant by a query: something to look for, or places one of which may stand in front of it. The next
 * one is looked for when there is nothing of those before.
 */
export type Wording = { term: SearchTerm } | { fronts: Front[] };

/** A place in front, under every name it may have, and what follows it. */
export interface Front {
  names: string[];
  rest: string;
}

const READ_UNITS = 60;
const MOST_CUTS = 6;
const LEVELS = ['市', '区', '县', '街道', '镇', '乡'];
const LEVEL_END = /(?:省|自治区|市|地区|自治州|盟|区|县|旗|街道|镇|乡)/g;
const NUMBER = '(?:第?(?:\\d{1,5}[a-z]?|[一二三四五六七八九十]{1,3}|[a-z]))';
// Ⅲ期 was made iii期 before.
const PHASE_TAIL = /第?(?:\d{1,2}|[一二三四五六七八九十]{1,3}|[ivx]{1,4}|[a-z])期$/;
const HOUSE_TAIL = new RegExp(
  `(?:${NUMBER}\\s*(?:号楼|号院|栋|幢|座|楼|层|单元|门|室|户|号|弄|支弄|#)|[-#,、]?\\d{1,5}[a-z]?(?:-\\d{1,5}[a-z]?)*|[东西南北正后]门|附近|旁边|对面|门口)$`,
);
const GENERIC_END = new RegExp(`(?:${[...HAN_ENDINGS, '居民区', '住宅区', '小区', '街道'].join('|')})$`);
const GENERIC_FRONT = /^(?:小区|社区|居委会|村委会)/;

/** The query as it is; with Latin letters among its characters; without house, generic words and phase; below a place in front. */
export function wordings(query: string): Wording[] {
  const text = simplified(query.slice(0, READ_UNITS).normalize('NFKC').toLowerCase())
    .replace(/[()[\]【】]/g, ' ')
    .trim();
  const core = withoutGeneric(withoutHouse(text));
  const cores = [...new Set([core, withoutGeneric(cutWhile(core, PHASE_TAIL))])];
  const terms = [searchTerm(query), mixedTerm(text), ...cores.map((each) => (each === text ? null : searchTerm(each)))];
  const fronts = cores.map(frontsOf).filter(({ length }) => length > 0);
  return [...terms.flatMap((term) => (term ? [{ term }] : [])), ...fronts.map((each) => ({ fronts: each }))];
}

/** What names in a list of few may match by, the first meaning first. */
export const namesMeant = (query: string): NameForms[] =>
  wordings(query).flatMap((each) => ('term' in each ? [namePatterns(each.term)] : []));

/** 上海新村3栋502室 without the house. */
export function withoutHouse(text: string): string {
  return cutWhile(text, HOUSE_TAIL);
}

function withoutGeneric(text: string): string {
  return cutWhile(text.replace(GENERIC_FRONT, '') || text, GENERIC_END);
}

function cutWhile(text: string, end: RegExp): string {
  let left = text;
  for (let cut = 0; cut < MOST_CUTS; cut++) {
    const shorter = left.replace(end, '').trim();
    // What is left has to be a name still.
    if (shorter === left || [...shorter].length < 2) return left;
    left = shorter;
  }
  return left;
}

/** Where a place may end: after 区 and the like, after a blank, after two to four characters. The longest first. */
function frontsOf(text: string): Front[] {
  const blank = text.lastIndexOf(' ');
  const marked = [...text.matchAll(LEVEL_END)].map((match) => match.index + match[0].length);
  const ends = [...new Set([...marked, ...(blank > 0 ? [blank] : []), 4, 3, 2])];
  return ends
    .sort((a, b) => b - a)
    .map((end) => ({ names: frontNames(text.slice(0, end), marked), rest: text.slice(end).trim() }))
    .filter(({ names, rest }) => names.length > 0 && searchTerm(rest)?.form === 'han');
}

/** 上海市徐汇区 is 徐汇区; 徐汇 is 徐汇区, 徐汇市 and so on. */
function frontNames(front: string, marked: number[]): string[] {
  const from = Math.max(0, front.lastIndexOf(' ') + 1, ...marked.filter((end) => end < front.length));
  const name = front.slice(from).trim();
  if (!/^\p{Script=Han}{2,12}$/u.test(name)) return [];
  return marked.includes(front.length) ? [name] : LEVELS.map((level) => name + level);
}
