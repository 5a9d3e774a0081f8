import { NameForms, NamePart, partsOf } from './name-parts.js';
import {
  comparable,
  firstCharacters,
  HAN_ENDINGS,
  HAN_LENGTH,
  INITIAL_ENDINGS,
  LATIN_LENGTH,
  PINYIN_ENDINGS,
} from './search-text.js';

/** What a user typed, made harmless: only letters and digits, cut to what the index tells apart. */
export interface SearchTerm {
  form: 'han' | 'latin';
  text: string;
  /** The text without an official ending or the beginning of one: 阳光社区 also means a name that is 阳光. */
  cuts: string[];
  /** The text is nothing but an official ending: inside a division that means all of it. */
  generic: boolean;
}

/** Where a name matches; the lower the earlier in the list. */
export const TIER = { exact: 0, prefix: 1, cut: 2, inside: 3, insideCut: 4 } as const;

// Long enough for any name, short enough that ten thousand characters cost nothing.
const READ_UNITS = 200;
const MOST_CUTS = 2;

/** The term of a query, or null when nothing in it can be looked for. */
export function searchTerm(query: string): SearchTerm | null {
  const text = comparable(query.slice(0, READ_UNITS));
  if (text === '') return null;
  const latin = /^[a-z0-9]+$/.test(text);
  const cut = firstCharacters(text, latin ? LATIN_LENGTH : HAN_LENGTH);
  const endings = latin ? [...PINYIN_ENDINGS, ...INITIAL_ENDINGS] : HAN_ENDINGS;
  const wholeEndings = latin ? PINYIN_ENDINGS : HAN_ENDINGS;
  return {
    form: latin ? 'latin' : 'han',
    text: cut,
    cuts: cutsOf(cut, endings, latin),
    generic: wholeEndings.includes(text),
  };
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

export function tierOf({ inside, part }: NamePart, { text, cuts }: SearchTerm): number | null {
  if (inside === 0 && part === text) return TIER.exact;
  if (part.startsWith(text)) return inside ? TIER.inside : TIER.prefix;
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

/** The same for the scan of a city, which has one row for each name and sorts by the beginning of the name. */
export function matchInScan(names: NameForms[], term: SearchTerm): Match | null {
  const matches = names.flatMap((name) => {
    const match = firstMatch([name], term);
    const sort = term.form === 'han' ? firstCharacters(name.han, HAN_LENGTH) : name.latin.slice(0, LATIN_LENGTH);
    return match ? [{ tier: match.tier, sort }] : [];
  });
  return matches.reduce<Match | null>((first, match) => (first && !comesBefore(match, first) ? first : match), null);
}
