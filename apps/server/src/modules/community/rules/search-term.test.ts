import { nameForms } from './name-parts.js';
import { firstMatch, matchInScan, SearchTerm, searchTerm } from './search-term.js';

describe('what a query looks for', () => {
  const term = (form: 'han' | 'latin', text: string, cuts: string[] = [], generic = false) => ({
    form,
    text,
    cuts,
    generic,
  });
  test.each([
    ['characters', '阳光花园', term('han', '阳光花园')],
    [
      'an official name also means the name before its ending',
      '阳光社区居委会',
      term('han', '阳光社区居委会', ['阳光', '阳光社区']),
    ],
    ['the beginning of an ending is enough', '阳光社', term('han', '阳光社', ['阳光'])],
    ['村 may belong to the ending', '新建村', term('han', '新建村', ['新建'])],
    ['an ending alone is generic', '社区', term('han', '社区', [], true)],
    ['pinyin', 'yangguang', term('latin', 'yangguang')],
    ['pinyin with an ending', 'YangGuang shequ', term('latin', 'yangguangshequ', ['yangguang'])],
    ['initials with an ending', 'ygsq', term('latin', 'ygsq', ['yg'])],
    ['initials of a 村', 'xjc', term('latin', 'xjc', ['xj'])],
    ['one letter', 'y', term('latin', 'y')],
    ['an apostrophe inside pinyin', "xi'an", term('latin', 'xian')],
    ['full-width letters', 'ＹＧＸＱ', term('latin', 'ygxq')],
    ['wildcards and quotes around characters', `%阳_光\\'"`, term('han', '阳光')],
    ['a lone surrogate and an emoji', '\ud800阳光😀\udc00', term('han', '阳光')],
    ['ten thousand characters', '阳'.repeat(10_000), term('han', '阳'.repeat(12))],
    ['ten thousand letters', 'a'.repeat(10_000), term('latin', 'a'.repeat(24))],
    ['characters of two code units are not cut in half', '𠮷'.repeat(20), term('han', '𠮷'.repeat(12))],
    ['SQL', "'; DROP TABLE community; --", term('latin', 'droptablecommunity')],
  ])('%s', (_what, query, expected) => expect(searchTerm(query)).toEqual(expected));

  test.each([
    ['nothing', ''],
    ['blanks', ' \u3000\t'],
    ['wildcards only', '%_\\'],
    ['emoji only', '😀👨‍👩‍👧'],
    ['surrogates only', '\ud800\udfff\ud800'],
    ['NUL', '\0'],
  ])('%s has no term', (_what, query) => expect(searchTerm(query)).toBeNull());
});

describe('where a name matches first', () => {
  test.each([
    ['the whole name', '阳光', ['阳光社区'], [0, '阳光']],
    ['its beginning', '阳', ['阳光社区'], [1, '阳光']],
    ['the name before an ending', '阳光社区', ['阳光居委会'], [2, '阳光']],
    ['inside', '光', ['阳光社区'], [3, '光']],
    ['at its end, before an ending', '光社区', ['阳光居委会'], [4, '光']],
    ['pinyin from the second syllable', 'guang', ['阳光社区'], [3, 'guang']],
    ['initials', 'yg', ['阳光社区'], [0, 'yg']],
    ['the earlier of two pieces', '新', ['新新村'], [1, '新新村']],
    ['another name, when it matches better', '东风', ['新东风里', '东风'], [0, '东风']],
    ['not across a syllable', 'angguang', ['阳光社区'], null],
  ])('%s', (_what, query, names, expected) => {
    const first = firstMatch(names.map(nameForms), searchTerm(query) as SearchTerm);
    expect(first && [first.tier, first.sort]).toEqual(expected);
  });

  test.each([
    ['sorts by the name', '光', ['阳光社区'], [3, '阳光']],
    ['sorts by the pinyin', 'yg', ['阳光社区'], [0, '/yangguang/guang//yg/']],
  ])('in a scan it %s', (_what, query, names, expected) => {
    const first = matchInScan(names.map(nameForms), searchTerm(query) as SearchTerm);
    expect(first && [first.tier, first.sort]).toEqual(expected);
  });
});
