import { coreName, nameForms, partsOf } from './name-parts.js';

describe('the name people use', () => {
  test.each([
    ['a 社区居委会', '多福巷社区居委会', '多福巷'],
    ['a 社区居民委员会', '解放桥社区居民委员会', '解放桥'],
    ['a 村民委员会', '太平庄村民委员会', '太平庄'],
    ['a bare 社区', '阳光社区', '阳光'],
    ['one that is nothing but an ending', '社区居委会', '社区居委会'],
    ['one without an ending', '曹杨新村', '曹杨新村'],
    ['full-width letters, blanks and brackets', '阳光（Ｂ区） 花园', '阳光b区花园'],
    ['wildcards, quotes and emoji', "%_\\'阳光😀\ud800", '阳光'],
    ['traditional characters', '慶豐花園', '庆丰花园'],
    ['forty-one characters', '长'.repeat(41), '长'.repeat(40)],
  ])('%s', (_what, name, expected) => expect(coreName(name)).toBe(expected));
});

describe('the forms under which a name is found', () => {
  test.each([
    ['syllables and initials', '阳光小区', '/yangguangxiaoqu/guangxiaoqu/xiaoqu/qu//ygxq/gxq/xq/'],
    [
      'a character read by its company',
      '重庆长安',
      '/chongqingchangan/qingchangan/changan/an//cqca/qca/ca//zhongqingchangan//zqca/',
    ],
    ['a character that is folded by its own reading', '乾縣', '/qianxian/xian//qx/'],
    ['traditional ones by their company', '後現代城', '/houxiandaicheng/xiandaicheng/daicheng/cheng//hxdc/xdc/dc/'],
    ['ü as v', '绿地', '/lvdi/di//ld/'],
    ['üe as ue', '略阳', '/lueyang/yang//ly/'],
    ['a family that reads itself otherwise', '单家村', '/danjiacun/jiacun/cun//djc/jc//shanjiacun//sjc/'],
    ['a place that does', '十里堡', '/shilibao/libao/bao//slb/lb//shilibu/libu/bu//shilipu/lipu/pu//slp/lp/'],
    [
      'letters and digits whole',
      'soho现代12号',
      '/sohoxiandai12hao/xiandai12hao/dai12hao/12hao/hao//sohoxd12h/xd12h/d12h/12h/',
    ],
    ['one character', '新', '/xin//x/'],
    ['a script without pinyin', 'あ', '////'],
    [
      'a long name cut piece by piece',
      '壮'.repeat(7),
      `/${Array.from({ length: 7 }, (_, i) => 'zhuang'.repeat(7 - i).slice(0, 24)).join('/')}//zzzzzzz/zzzzzz/zzzzz/zzzz/zzz/zz/`,
    ],
  ])('%s', (_what, name, latin) => expect(nameForms(name).latin).toBe(latin));
});

test('however many readings a name has, it fits its column', () => {
  for (const name of ['单堡解仇乐六'.repeat(7), '朝会洞涌'.repeat(10)])
    expect(nameForms(name).latin.length).toBeLessThanOrEqual(2048);
});

describe('the pieces of a name', () => {
  test.each([
    ['each once, whole ones first', '新新', ['0新新', '0xinxin', '0xx', '1新', '1xin']],
    [
      'no piece longer than the index',
      '一二三四五六七八九十一二三',
      ['0一二三四五六七八九十一二', '1二三四五六七八九十一二三'],
    ],
    ['a script without pinyin', 'あい', ['0あい', '1い']],
  ])('%s', (_what, name, expected) => {
    const parts = partsOf(nameForms(name)).map(({ inside, part }) => `${inside}${part}`);
    expect(parts).toEqual(expect.arrayContaining(expected));
    expect(new Set(parts).size).toBe(parts.length);
    expect(parts.every((part) => [...part].length <= 25 && part.length > 1)).toBe(true);
  });
});
