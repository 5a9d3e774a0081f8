import { NameForms, NamePart, partsOf } from './name-parts.js';
import { otherNumbers } from './numbers.js';
import { readingsOf } from './readings.js';
import {
  comparable,
  firstCharacters,
  HAN_ENDINGS,
  HAN_LENGTH,
  INITIAL_ENDINGS,
  LATIN_LENGTH,
  oneUmlaut,
  PINYIN_ENDINGS,
  unaccented,
} from './search-text.js';
import { readable, simplified } from './simplified.js';

/** What a user typed, made harmless: only letters and digits, cut to what the index tells apart. */
export interface SearchTerm {
  form: 'han' | 'latin';
  /** What was typed, and other ways to write it: 陽光3期 is 阳光3期 and 阳光三期. */
  texts: string[];
  /** The text without an official ending or the beginning of one: 阳光社区 also means a name that is 阳光 or 阳光小区. */
  cuts: string[];
  /** The text is nothing but an official ending: inside a division that means all of it. */
  generic: boolean;
  /** Characters that a name must have besides, in one of their ways: of 吳xing, which is looked for as wuxing, 吳 or 吴. */
  holds: string[][];
}

/** Where a name matches; the lower the earlier in the list. */
export const TIER = { exact: 0, prefix: 1, cut: 2, inside: 3, insideCut: 4 } as const;

// Long enough for any name, short enough that ten thousand characters cost nothing.
const READ_UNITS = 200;
const MOST_CUTS = 2;
const ESTATE = '小区';
/** What people say behind a name besides what is official. */
const SAID_ENDINGS = { han: [ESTATE, '街道'], latin: ['xiaoqu', 'jiedao', 'xq'] };

/** The term of a query, or null when nothing in it can be looked for. */
export function searchTerm(query: string): SearchTerm | null {
  const text = comparable(unaccented(query.slice(0, READ_UNITS)));
  if (text === '') return null;
  return /^[a-z0-9]+$/.test(text) ? latinTerm(oneUmlaut(text)) : hanTerm(text);
}

function hanTerm(text: string): SearchTerm {
  const cut = firstCharacters(text, HAN_LENGTH);
  const plain = simplified(cut);
  const short = (each: string) => firstCharacters(each, HAN_LENGTH);
  const texts = [...new Set([cut, plain, ...otherNumbers(simplified(text)).map(short)])];
  const said = /[小社]区$/.test(plain) ? SAID_ENDINGS.han : [...SAID_ENDINGS.han, '区'];
  const cuts = cutsOf(plain, [...HAN_ENDINGS, ...said], false);
  const estates = plain.endsWith(ESTATE) ? [] : cuts.map((each) => short(each + ESTATE));
  return { form: 'han', texts, cuts: [...cuts, ...estates], generic: HAN_ENDINGS.includes(plain), holds: [] };
}

function latinTerm(text: string, holds: string[][] = []): SearchTerm {
  const cut = text.slice(0, LATIN_LENGTH);
  // The number of a phase stands at the end, beyond what is told apart in a long name.
  const said = otherNumbers(text).flatMap((each) => readNumber(each).map((way) => way.slice(0, LATIN_LENGTH)));
  const cuts = cutsOf(cut, [...PINYIN_ENDINGS, ...INITIAL_ENDINGS, ...SAID_ENDINGS.latin], true);
  return { form: 'latin', texts: [...new Set([cut, ...said])], cuts, generic: PINYIN_ENDINGS.includes(text), holds };
}

/** yangguang三qi as yangguangsanqi; yg三q as ygsanq and, for initials, ygsq. */
function readNumber(text: string): string[] {
  const syllables = readingsOf(text)[0];
  const initials = /q$/.test(text) ? syllables.map((each) => (text.includes(each) ? each : each[0])) : syllables;
  return [...new Set([syllables.join(''), initials.join('')])];
}

/** The term of characters with Latin letters between or behind them, as an input method leaves them; null for any other text. */
export function mixedTerm(query: string): SearchTerm | null {
  const text = comparable(query).slice(0, LATIN_LENGTH);
  const holds = text.match(/\p{Script=Han}+/gu)?.map((each) => [...new Set([simplified(each), each])]) ?? [];
  if (holds.length === 0 || !/[a-z]/.test(text)) return null;
  return latinTerm(oneUmlaut(readingsOf(readable(text))[0].join('')), holds);
}

function cutsOf(text: string, endings: string[], latin: boolean): string[] {
  const characters = [...text];
  const cuts: string[] = [];
  for (let at = 1; at < characters.length && cuts.length < MOST_CUTS; at++) {
    const rest = characters.slice(at).join('');
    // A single Latin letter ends many words; only c (村) is an ending on its own.
    const long = !latin || rest.length > 1 || rest === 'c';
    if (long && endings.some((ending) => ending.startsWith(rest))) cuts.push(characters.slice(0, at).join(''));
  }
  return cuts;
}

export function tierOf({ inside, part }: NamePart, { texts, cuts }: SearchTerm): number | null {
  if (inside === 0 && texts.includes(part)) return TIER.exact;
  if (texts.some((text) => part.startsWith(text))) return inside ? TIER.inside : TIER.prefix;
  if (cuts.includes(part)) return inside ? TIER.insideCut : TIER.cut;
  return null;
}

/** The place of a match in the list of all matches: tier, then text. */
export interface Match {
  tier: number;
  sort: string;
}

/** Where the names of a community match first, so that a community found by several pieces is listed once. */
export function firstMatch(names: NameForms[], term: SearchTerm): Match | null {
  return names
    .flatMap(partsOf)
    .map((part) => ({ tier: tierOf(part, term), sort: part.part }))
    .filter((match): match is Match => match.tier !== null)
    .reduce<Match | null>((first, match) => (first && !comesBefore(match, first) ? first : match), null);
}

/** Order of code points, as the binary collation of the database has it; UTF-16 order differs above U+FFFF. */
export function comesBefore(a: Match, b: Match): boolean {
  return a.tier !== b.tier ? a.tier < b.tier : Buffer.compare(Buffer.from(a.sort), Buffer.from(b.sort)) < 0;
}

/**
 * What a name matches by, as regular expressions of its two forms, for a list of few communities: no order of matches. Terms
 * hold letters and digits only, so none of their characters means anything else.
 */
export function namePatterns({ form, texts, cuts }: SearchTerm): NameForms {
  const whole = cuts.map((cut) => `${cut}$`);
  const han = [...texts, ...whole].join('|');
  if (form === 'han') return { han, latin: '^$' };
  return { han, latin: [...texts.map((text) => `/${text}`), ...cuts.map((cut) => `/${cut}/`)].join('|') };
}

/** The same for the scan of a city, which has one row for each name and sorts by the beginning of the name. */
export function matchInScan(names: NameForms[], term: SearchTerm): Match | null {
  const matches = names.flatMap((name) => {
    const match = firstMatch([name], term);
    const sort = term.form === 'han' ? firstCharacters(name.han, HAN_LENGTH) : name.latin.slice(0, LATIN_LENGTH);
    return match ? [{ tier: match.tier, sort }] : [];
  });
  return matches.reduce<Match | null>((first, match) => (first && !comesBefore(match, first) ? first : match), null);
}
