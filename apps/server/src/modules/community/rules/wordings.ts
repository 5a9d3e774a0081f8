import type { NameForms } from './name-parts.js';
import { HAN_ENDINGS } from './search-text.js';
import { readable, simplified } from './simplified.js';
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

// Brackets, quotes and the like set a house apart; what stands within numbers stays.
const NOT_WRITTEN = /[^\p{L}\p{N}\s#,、-]+/gu;
const READ_UNITS = 60;
const MOST_CUTS = 6;
const LEVELS = ['市', '区', '县', '街道', '镇', '乡'];
const LEVEL_END = /(?:省|自治区|市|地区|自治州|盟|区|县|旗|街道|镇|乡)/g;
const COUNT = '[〇零一二三四五六七八九十百壹贰叁肆伍陆柒捌玖拾]';
const NUMBER = `(?:第?(?:[甲乙丙丁戊己庚辛]?\\d{1,5}[a-z]?|${COUNT}{1,5}|[甲乙丙丁戊己庚辛a-z]))`;
const SIDE = '[东西南北中前后左右正]';
// Ⅲ期 was made iii期 before.
const PHASE_TAIL = /第?(?:\d{1,2}|[一二三四五六七八九十壹贰叁肆伍陆柒捌玖拾]{1,3}|[ivx]{1,4}|[a-z])期$/;
const HOUSE_TAIL = endOf([
  `${NUMBER}\\s*(?:号楼|号院|号|栋|幢|座|楼|层|单元|门|室|户|弄|支弄|排|组|梯|#)`,
  '[-#,、]?\\d{1,5}[a-z]?(?:-\\d{1,5}[a-z]?)*',
  // 五零二; two characters of it end names, as 八一 does.
  `${COUNT}{3,5}`,
  `(?:${SIDE}|[主副裙])(?:楼|栋|幢|座|单元|门|户|边户|边套|套|头)`,
  `(?<=[\\s栋幢座楼层室门元])${SIDE}[边侧面]?`,
  '[东西][南北][角侧]',
  '地下室|地下车库|车库|阁楼|(?:地下|负)[一二三\\d]层|[顶底]楼|[顶底]层',
  '附近|旁边|对面|门口',
]);
const GENERIC_END = endOf([...HAN_ENDINGS, '居民区', '住宅区', '小区', '街道']);
const GENERIC_FRONT = /^(?:小区|社区|居委会|村委会|街道)/;
/** A level without a name, as people leave it who delete only that. */
const LEVEL_FRONT = /^[省市区县镇乡旗]/;
const LOOSE = /^\s+|[\s#,、-]+$/g;

function endOf(ends: string[]): RegExp {
  return new RegExp(`(?:${ends.join('|')})$`);
}

/**
 * The query as it is; with Latin letters among its characters; without house, generic words and phase; below a place in
 * front; without the level in front of it, which in 镇江路 belongs to the name.
 */
export function wordings(query: string): Wording[] {
  const typed = query.slice(0, READ_UNITS).normalize('NFKC').toLowerCase();
  const text = simplified(typed).replace(NOT_WRITTEN, ' ').trim();
  const core = withoutGeneric(withoutHouse(text));
  const cores = [...new Set([core, withoutGeneric(cutWhile(core, PHASE_TAIL))])];
  const terms = [
    searchTerm(query),
    mixedTerm(typed),
    ...cores.map((each) => (each === text ? null : searchTerm(each))),
  ];
  const fronts = cores.map((each) => frontsOf(each, spellings(typed))).filter(({ length }) => length > 0);
  const bare = cutFront(core, LEVEL_FRONT);
  return [
    ...terms.flatMap((term) => (term ? [{ term }] : [])),
    ...fronts.map((each) => ({ fronts: each })),
    ...(bare === core ? [] : [{ term: searchTerm(bare) as SearchTerm }]),
  ];
}

/** What names in a list of few may match by, the first meaning first. */
export const namesMeant = (query: string): NameForms[] =>
  wordings(query).flatMap((each) => ('term' in each ? [namePatterns(each.term)] : []));

/** 上海新村3栋502室 without the house. */
export function withoutHouse(text: string): string {
  return cutWhile(text, HOUSE_TAIL);
}

function withoutGeneric(text: string): string {
  return cutWhile(cutFront(text, GENERIC_FRONT), GENERIC_END);
}

function cutFront(text: string, front: RegExp): string {
  const left = text.replace(front, '').replace(LOOSE, '');
  return [...left].length < 2 ? text : left;
}

function cutWhile(text: string, end: RegExp): string {
  let left = text;
  for (let cut = 0; cut < MOST_CUTS; cut++) {
    const shorter = left.replace(end, '').replace(LOOSE, '');
    // What is left has to be a name still.
    if (shorter === left || [...shorter].length < 2) return left;
    left = shorter;
  }
  return left;
}

type Spelling = (text: string) => string;

/** How a query has what is compared: places are compared as their list has them, 乾县 and 氾水镇. */
function spellings(typed: string): Spelling[] {
  return [readable, (each: string) => each].map((way) => {
    const ways = new Map([...typed].map((character) => [simplified(character), way(character)]));
    return (text) => [...text].map((character) => ways.get(character) ?? character).join('');
  });
}

/** Where a place may end: after 区 and the like, after a blank, after two to four characters. The longest first. */
function frontsOf(text: string, spelt: Spelling[]): Front[] {
  const blank = text.lastIndexOf(' ');
  const marked = namedLevels(text);
  const ends = [...new Set([...marked, ...(blank > 0 ? [blank] : []), 4, 3, 2])];
  return ends
    .sort((a, b) => b - a)
    .map((end) => ({ names: frontNames(text.slice(0, end), marked, spelt), rest: text.slice(end) }))
    .map(({ names, rest }) => ({ names, rest: cutFront(rest.trim(), GENERIC_FRONT) }))
    .filter(({ names, rest }) => names.length > 0 && searchTerm(rest)?.form === 'han');
}

/** The ends of 区 and the like that have a name before them. */
function namedLevels(text: string): number[] {
  const levels = [...text.matchAll(LEVEL_END)].map((match) => ({
    from: match.index,
    end: match.index + match[0].length,
  }));
  return levels.filter(({ from }, index) => from > (levels[index - 1]?.end ?? 0)).map(({ end }) => end);
}

/** 上海市徐汇区 is 徐汇区; 徐汇 is 徐汇区, 徐汇市 and so on. */
function frontNames(front: string, marked: number[], spelt: Spelling[]): string[] {
  const from = Math.max(0, front.lastIndexOf(' ') + 1, ...marked.filter((end) => end < front.length));
  const name = front.slice(from).trim();
  if (!/^\p{Script=Han}{2,12}$/u.test(name)) return [];
  const names = [...new Set([name, ...spelt.map((way) => way(name))])];
  return marked.includes(front.length) ? names : names.flatMap((each) => LEVELS.map((level) => each + level));
}
