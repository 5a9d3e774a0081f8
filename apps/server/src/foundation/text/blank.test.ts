import { isBlank } from './blank.js';

test.each([
  ['nothing', '', true],
  ['blanks', ' \u3000\u00a0\n', true],
  ['zero-width blanks', '\u200b\u200c\u200d\u2060\ufeff', true],
  ['marks of direction', '\u200e\u200f\u202a\u202c', true],
  ['Korean fillers', '\u115f\u1160\u3164\uffa0', true],
  ['the empty Braille cell', '\u2800', true],
  ['a soft hyphen', '\u00ad', true],
  ['a sign for the kind of a letter alone', '\ufe0f', true],
  ['marks that stand on no letter', '\u0301\u0308', true],
  ['the sign of an object that is not there', '\ufffc', true],
  ['a letter with a mark', 'e\u0301', false],
  ['a word', '李', false],
  ['a full stop', '。', false],
  ['an emoji that is joined of several', '\u{1f468}\u200d\u{1f469}', false],
])('%s', (_what, text, blank) => expect(isBlank(text)).toBe(blank));
