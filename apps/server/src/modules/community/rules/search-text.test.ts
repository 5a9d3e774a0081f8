import { comparable, firstCharacters, oneUmlaut, unaccented } from './search-text.js';

describe('what is left of a text to compare', () => {
  test.each([
    ['Chinese stays', '阳光花园', '阳光花园'],
    ['Latin loses its case', 'SunCity', 'suncity'],
    ['full width becomes half width', '阳光Ａ座１２', '阳光a座12'],
    ['blanks go, also the Chinese one', ' 阳 光　花园\t', '阳光花园'],
    ['brackets and dots go', '阳光（二期）·北区', '阳光二期北区'],
    ['what LIKE or SQL could read goes', `a%_\\'"b--;`, 'ab'],
    ['an emoji goes', '阳光😀花园', '阳光花园'],
    ['half of a surrogate pair goes', '阳光\ud83d花园', '阳光花园'],
    ['a rare character beyond the first plane stays', '𠮷祥里', '𠮷祥里'],
    ['letters with accents stay', 'LÜ', 'lü'],
    ['nothing stays nothing', '', ''],
    ['only signs become nothing', '%%%', ''],
  ])('%s', (_what, text, left) => expect(comparable(text)).toBe(left));
});

describe('the first characters of a text', () => {
  test.each([
    ['shorter than asked', '阳光', 3, '阳光'],
    ['just as long', '阳光花', 3, '阳光花'],
    ['longer', '阳光花园', 3, '阳光花'],
    ['a surrogate pair counts as one and is never cut', '𠮷𠮷祥里', 2, '𠮷𠮷'],
  ])('%s', (_what, text, length, first) => expect(firstCharacters(text, length)).toBe(first));
});

test.each([
  ['lǜdì', 'lvdi'],
  ['LÜE', 'LvE'],
  ['xī’ān', 'xi’an'],
  ['阳光', '阳光'],
])('%s is typed %s', (text, typed) => expect(unaccented(text)).toBe(typed));

test.each([
  ['lveyang', 'lueyang'],
  ['lueyang', 'lueyang'],
  ['nve', 'nue'],
  ['lvdi', 'lvdi'],
  ['dvejia', 'dvejia'],
])('%s is kept as %s', (text, kept) => expect(oneUmlaut(text)).toBe(kept));
