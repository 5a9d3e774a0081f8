import { written } from './written';

test.each([
  ['blanks around it', ' 李阿姨 ', '李阿姨'],
  ['zero-width blanks only', '\u200b\u2060\ufeff', ''],
  ['marks of direction only', '\u200e\u202a\u202c', ''],
  ['a Korean filler only', '\u3164', ''],
  ['the empty Braille cell only', '\u2800', ''],
  ['marks that stand on no letter', '\u0301\u0308', ''],
  ['the sign of an object that is not there', '\ufffc', ''],
  ['what an iPhone leaves of a dictation', '\ufffc李阿姨', '李阿姨'],
  ['an emoji that is joined of several', '\u{1f468}\u200d\u{1f469}', '\u{1f468}\u200d\u{1f469}'],
  ['a full stop', '。', '。'],
])('%s', (_what, typed, text) => expect(written(typed)).toBe(text));
