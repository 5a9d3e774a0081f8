// What names and queries have in common: how text is made comparable before it is stored or looked for.

const NOT_A_LETTER_OR_DIGIT = /[^\p{L}\p{N}]+/gu;

/**
 * Letters and digits only, full width made half width, lower case. Nothing that SQL, LIKE or a shell could read
 * survives: no %, _, \, quote, blank, emoji or half of a surrogate pair.
 */
export function comparable(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(NOT_A_LETTER_OR_DIGIT, '');
}

/** Pinyin with its marks as it is typed: lǜdì as lvdi. */
export function unaccented(text: string): string {
  return text.replace(/[\u00c0-\u024f]+/g, (letters) =>
    letters
      .normalize('NFD')
      .replace(/u\u0308/gi, 'v')
      .replace(/\p{M}/gu, ''),
  );
}

/** lüe is written lue, lve and lüe: one of them, in names as in queries. */
export function oneUmlaut(latin: string): string {
  return latin.replace(/([ln])v(?=e)/g, '$1u');
}

/** The first `length` characters as a reader counts them, never half of one. */
export function firstCharacters(text: string, length: number): string {
  return text.length <= length ? text : [...text].slice(0, length).join('');
}

/** Longest piece of a name that is indexed, and so the longest query that is told apart. */
export const HAN_LENGTH = 12;
export const LATIN_LENGTH = 24;

/** What official names end in and people leave out; longest first. */
export const HAN_ENDINGS = [
  '社区居民委员会',
  '社区村民委员会',
  '社区居委会',
  '社区村委会',
  '居民委员会',
  '村民委员会',
  '居委会',
  '村委会',
  '社区',
];
export const PINYIN_ENDINGS = [
  'shequjuminweiyuanhui',
  'shequcunminweiyuanhui',
  'shequjuweihui',
  'shequcunweihui',
  'juminweiyuanhui',
  'cunminweiyuanhui',
  'juweihui',
  'cunweihui',
  'shequ',
];
export const INITIAL_ENDINGS = ['sqjmwyh', 'sqcmwyh', 'sqjwh', 'sqcwh', 'jmwyh', 'cmwyh', 'jwh', 'cwh', 'sq'];
