import { pinyin } from 'pinyin-pro';

/** Characters that places and families read otherwise than the dictionary's first choice. */
const OTHERWISE = new Map(
  (
    '堡bao,bu,pu 单shan,dan 解xie,jie 仇qiu,chou 乐le,yue 六liu,lu 埔pu,bu 厦xia,sha ' +
    '朝chao,zhao 莘shen,xin 尉wei,yu 番pan,fan 会hui,kuai 浒hu,xu 牟mou,mu 盖gai,ge 召zhao,shao 曾zeng,ceng 繁fan,po ' +
    '覃qin,tan 洞dong,tong 圩wei,xu 垌dong,tong 涌yong,chong 栎li,yue 泷long,shuang 歙she,xi 筠yun,jun 蚌bang,beng 铅qian,yan ' +
    '枞zong,cong 陂bei,pi,po 荥xing,ying 朴pu,piao 缪miu,miao 巷xiang,hang 虹hong,gang 隗wei,kui 峒dong,tong 珲hui,hun'
  )
    .split(' ')
    .map((entry) => [entry[0], entry.slice(1).split(',')]),
);

const MOST_READINGS = 5;
const LETTERS = /^[a-z0-9]+$/;

/**
 * How a name may be read, the usual way first: as a place, as a family's (单家村 is shanjiacun), and with one of its
 * characters in another way. Without tones, ü as v; digits and Latin letters stay, other scripts are left out.
 */
export function readingsOf(han: string): string[][] {
  const usual = syllables(han, 'off');
  const readings = [usual, syllables(han, 'head'), ...otherwise(han, usual)];
  return [...new Map(readings.map((each) => [each.join(' '), each])).values()].slice(0, MOST_READINGS);
}

function syllables(han: string, surname: 'off' | 'head'): string[] {
  return pinyin(han, { toneType: 'none', type: 'array', v: true, nonZh: 'consecutive', surname }).filter((each) =>
    LETTERS.test(each),
  );
}

/** Only where each character has a syllable of its own is it known which is whose. */
function otherwise(han: string, usual: string[]): string[][] {
  const characters = [...han];
  if (characters.length !== usual.length) return [];
  return characters.flatMap((character, index) =>
    (OTHERWISE.get(character) ?? []).filter((way) => way !== usual[index]).map((way) => usual.with(index, way)),
  );
}
