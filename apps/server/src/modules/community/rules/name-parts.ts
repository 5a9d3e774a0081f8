import { readingsOf } from './readings.js';
import { readable, simplified } from './simplified.js';
import { comparable, firstCharacters, HAN_ENDINGS, HAN_LENGTH, LATIN_LENGTH, oneUmlaut } from './search-text.js';

/** A name as it is searched: characters without the official ending, and the Latin pieces between slashes. */
export interface NameForms {
  han: string;
  /**
   * `/yangguangyuan/guangyuan/yuan//ygy/gy/`: pinyin from each syllable, a double slash, initials from each syllable. Where a
   * name is read in several ways, the same follows for each after a double slash.
   */
  latin: string;
}

/** A piece of a name from some character to its end. */
export interface NamePart {
  inside: 0 | 1;
  part: string;
}

// The longest official name has 33 characters.
const SEARCHED_CHARACTERS = 40;
/** As much as the column takes. */
const LATIN_CHARACTERS = 2048;

/** The name people use: in simplified characters, without 社区居委会, 村委会 and the like. A name that is nothing else stays whole. */
export function coreName(name: string): string {
  const text = simplified(comparable(name));
  const ending = HAN_ENDINGS.find((each) => text.endsWith(each));
  return firstCharacters(
    ending && ending.length < text.length ? text.slice(0, -ending.length) : text,
    SEARCHED_CHARACTERS,
  );
}

/** Goes into the hash of a row: another number, and an import makes the forms of all names anew. */
export const FORMS = 4;

export function nameForms(name: string): NameForms {
  const han = coreName(name);
  const read = firstCharacters(readable(comparable(name)), [...han].length);
  const [usual, ...others] = readingsOf(read).map((syllables) => halvesOf(han, syllables));
  const known = new Set(usual.flat());
  let latin = `/${usual.map((half) => half.join('/')).join('//')}/`;
  for (const half of others.flat()) {
    // A half begins with the whole name; what follows is left out where another reading has it.
    const fresh = half.filter((piece) => !known.has(piece));
    if (fresh[0] !== half[0] || latin.length + fresh.join('/').length + 2 > LATIN_CHARACTERS) continue;
    fresh.forEach((piece) => known.add(piece));
    latin += `/${fresh.join('/')}/`;
  }
  return { han, latin };
}

function halvesOf(han: string, syllables: string[]): string[][] {
  return [pieces(syllables), initialPieces(han, syllables)];
}

// What is written in Latin letters or digits (soho, 12号) is typed whole; a syllable by its first letter.
function initialPieces(han: string, syllables: string[]): string[] {
  const initials = syllables.map((syllable) => (han.includes(syllable) ? syllable : syllable[0]));
  return pieces(initials).slice(0, initials.length > 1 ? -1 : undefined);
}

/** All pieces by which the name is found, each once. */
export function partsOf({ han, latin }: NameForms): NamePart[] {
  const halves = latin
    .slice(1, -1)
    .split('//')
    .map((half) => half.split('/'));
  const whole = new Set([firstCharacters(han, HAN_LENGTH), ...halves.map(([first]) => first)].filter(Boolean));
  const characters = [...han];
  const hanPieces = characters.slice(1).map((_, index) => characters.slice(index + 1, index + 1 + HAN_LENGTH).join(''));
  const inner = new Set([...hanPieces, ...halves.flatMap((half) => half.slice(1))].filter(Boolean));
  return [
    ...[...whole].map((part): NamePart => ({ inside: 0, part })),
    ...[...inner].map((part): NamePart => ({ inside: 1, part })),
  ];
}

function pieces(syllables: string[]): string[] {
  return syllables.map((_, index) => oneUmlaut(syllables.slice(index).join('')).slice(0, LATIN_LENGTH));
}
