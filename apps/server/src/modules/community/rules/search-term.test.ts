import { nameForms } from './name-parts.js';
import { firstMatch, matchInScan, mixedTerm, SearchTerm, searchTerm } from './search-term.js';

describe('what a query looks for', () => {
  const term = (form: 'han' | 'latin', text: string | string[], cuts: string[] = [], generic = false) => ({
    form,
    texts: [text].flat(),
    cuts,
    generic,
    holds: [],
  });
  test.each([
    ['characters', '阳光花园', term('han', '阳光花园')],
    [
      'an official name also means the name before its ending',
      '阳光社区居委会',
      term('han', '阳光社区居委会', ['阳光', '阳光社区', '阳光小区', '阳光社区小区']),
    ],
    ['the beginning of an ending is enough', '阳光社', term('han', '阳光社', ['阳光', '阳光小区'])],
    ['村 may belong to the ending', '新建村', term('han', '新建村', ['新建', '新建小区'])],
    ['an ending alone is generic', '社区', term('han', '社区', [], true)],
    ['pinyin', 'yangguang', term('latin', 'yangguang')],
    ['pinyin with an ending', 'YangGuang shequ', term('latin', 'yangguangshequ', ['yangguang'])],
    ['initials with an ending', 'ygsq', term('latin', 'ygsq', ['yg'])],
    ['initials of a 村', 'xjc', term('latin', 'xjc', ['xj'])],
    ['one letter', 'y', term('latin', 'y')],
    ['an apostrophe inside pinyin', "xi'an", term('latin', 'xian')],
    ['full-width letters', 'ＹＧＸＬ', term('latin', 'ygxl')],
    ['小区 behind a name', '阳光小区', term('han', '阳光小区', ['阳光'])],
    ['its initials', 'ＹＧＸＱ', term('latin', 'ygxq', ['yg'])],
    ['its pinyin', 'yangguangxiaoqu', term('latin', 'yangguangxiaoqu', ['yangguang'])],
    ['街道 behind a name', '湖南路街道', term('han', '湖南路街道', ['湖南路', '湖南路小区'])],
    ['traditional characters', '陽光花園', term('han', ['陽光花園', '阳光花园'])],
    ['a number in three ways', '阳光Ⅲ期', term('han', ['阳光iii期', '阳光3期', '阳光三期', '阳光叁期'])],
    ['a number in pinyin', 'yangguang3qi', term('latin', ['yangguang3qi', 'yangguangsanqi', 'yangguangiiiqi'])],
    ['ü in three ways', 'lüeyang', term('latin', 'lueyang')],
    ['pinyin with its marks', 'lǜ dì', term('latin', 'lvdi')],
    ['wildcards and quotes around characters', `%阳_光\\'"`, term('han', '阳光')],
    ['a lone surrogate and an emoji', '\ud800阳光😀\udc00', term('han', '阳光')],
    ['ten thousand characters', '阳'.repeat(10_000), term('han', '阳'.repeat(12))],
    ['ten thousand letters', 'a'.repeat(10_000), term('latin', 'a'.repeat(24))],
    ['characters of two code units are not cut in half', '𪚥'.repeat(20), term('han', '𪚥'.repeat(12))],
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

describe('characters among Latin letters', () => {
  test.each([
    ['behind them', '吴xing', 'wuxing', [['吴']]],
    ['between them', '阳guang花', 'yangguanghua', [['阳'], ['花']]],
    ['traditional ones', '吳x', 'wux', [['吴', '吳']]],
    ['one that is read otherwise when simplified', '乾xian', 'qianxian', [['干', '乾']]],
  ])('%s', (_what, query, text, holds) =>
    expect(mixedTerm(query)).toMatchObject({ form: 'latin', texts: [text], holds }),
  );

  test.each(['吴兴', 'wuxing', '12号', '阳光3期', ''])('%p has none', (query) => expect(mixedTerm(query)).toBeNull());
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
    [
      'a phase in Roman numbers behind more letters than are told apart',
      'wankechengshihuayuan3qi',
      ['万科城市花园Ⅲ期'],
      [0, 'wankechengshihuayuaniiiq'],
    ],
    ['its initials', 'wkcshy3q', ['万科城市花园Ⅲ期'], [0, 'wkcshyiiiq']],
    ['initials of a phase in characters', 'wkcshy3q', ['万科城市花园三期'], [0, 'wkcshysq']],
    ['a phase in figures of cheques', '阳光3期', ['阳光叁期'], [0, '阳光叁期']],
    ['traditional characters', '後現代城', ['后现代城'], [0, '后现代城']],
    ['simplified ones of a list in traditional', '幸福里', ['幸福裏'], [0, '幸福里']],
    ['pinyin as nobody says it', 'afanggong', ['阿房宫'], [0, 'afanggong']],
    ['a lane of Shanghai', 'chajialong', ['查家弄'], [0, 'chajialong']],
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
