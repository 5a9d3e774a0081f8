import { cursorFrom, cursorText } from './search-cursor.js';

describe('a page cursor', () => {
  test.each([
    ['characters', { tier: 3, sort: '阳光花园', id: '110101001001' }],
    ['the longest text', { tier: 0, sort: '𠮷'.repeat(12), id: '9223372036854775807' }],
    ['no text', { tier: 0, sort: '', id: '1' }],
  ])('comes back as it went: %s', (_what, cursor) => {
    expect(cursorText(cursor)).toMatch(/^[\w.~=-]{1,200}$/);
    expect(cursorFrom(cursorText(cursor))).toEqual(cursor);
  });

  test.each([
    ['none', null],
    ['nothing', ''],
    ['a word', 'abc'],
    ['a tier too many', '5.1.YQ'],
    ['no id', '1..YQ'],
    ['an id out of range', '1.9223372036854775808.YQ'],
    ['a quote', "1.1.'"],
    ['one part more', '1.1.YQ.2'],
    ['two parts', '1.1'],
    ['a text with a quote', `1.1.${Buffer.from("a' OR 1 -- ").toString('base64url')}`],
    ['bytes that are no text', '1.1._w'],
    ['too long', `1.1.${'a'.repeat(161)}`],
  ])('anything else begins again: %s', (_what, text) => expect(cursorFrom(text)).toBeNull());
});
