import { pinyin } from 'pinyin-pro';
import { comparable, firstCharacters, HAN_ENDINGS, HAN_LENGTH, LATIN_LENGTH } from './search-text.js';

/** A name as it is searched: characters without the official ending, and the Latin pieces between slashes. */
export interface NameForms {
  han: string;
  /** `/yangguangyuan/guangyuan/yuan//ygy/gy/`: pinyin from each syllable, a double slash, initials from each syllable. */
  latin: string;
}

/** A piece of a name from some character to its end. */
export interface NamePart {
  inside: 0 | 1;
  part: string;
}

// The longest official name has 33 characters.
const SEARCHED_CHARACTERS = 40;

/** The name people use: without 社区居委会, 村委会 and the like. A name that is nothing else stays whole. */
export function coreName(name: string): string {
  const text = comparable(name);
  const ending = HAN_ENDINGS.find((each) => text.endsWith(each));
  return firstCharacters(
    ending && ending.length < text.length ? text.slice(0, -ending.length) : text,
    SEARCHED_CHARACTERS,
  );
}

export function nameForms(name: string): NameForms {
  const han = coreName(name);
  const syllables = syllablesOf(han);
  // What is written in Latin letters or digits (soho, 12号) is typed whole; a syllable by its first letter.
  const initials = syllables.map((syllable) => (han.includes(syllable) ? syllable : syllable[0]));
  const initialPieces = pieces(initials).slice(0, initials.length > 1 ? -1 : undefined);
  return { han, latin: `/${pieces(syllables).join('/')}//${initialPieces.join('/')}/` };
}

/** All pieces by which the name is found, each once. */
export function partsOf({ han, latin }: NameForms): NamePart[] {
  const [pinyins, initials] = latin
    .slice(1, -1)
    .split('//')
    .map((half) => half.split('/'));
  const whole = new Set([firstCharacters(han, HAN_LENGTH), pinyins[0], initials[0]].filter(Boolean));
  const characters = [...han];
  const hanPieces = characters.slice(1).map((_, index) => characters.slice(index + 1, index + 1 + HAN_LENGTH).join(''));
  const inner = new Set([...hanPieces, ...pinyins.slice(1), ...initials.slice(1)].filter(Boolean));
  return [
    ...[...whole].map((part): NamePart => ({ inside: 0, part })),
    ...[...inner].map((part): NamePart => ({ inside: 1, part })),
  ];
}

function pieces(syllables: string[]): string[] {
  return syllables.map((_, index) => syllables.slice(index).join('').slice(0, LATIN_LENGTH));
}

/** Pinyin without tones, ü as v; digits and Latin letters stay as they are written, other scripts are left out. */
function syllablesOf(han: string): string[] {
  return pinyin(han, { toneType: 'none', type: 'array', v: true, nonZh: 'consecutive' }).filter((each) =>
    /^[a-z0-9]+$/.test(each),
  );
}
