import { pinyin } from 'pinyin-pro';

/** Characters and words that places and families read otherwise than the dictionary's first choice, by their first character. */
const OTHERWISE = byFirst(
  '堡bao,bu,pu 单shan,dan 解xie,jie,hai 仇qiu,chou 乐le,yue,lao 六liu,lu 埔pu,bu 厦xia,sha ' +
    '朝chao,zhao 莘shen,xin 尉wei,yu 番pan,fan 会hui,kuai 浒hu,xu 牟mou,mu 盖gai,ge 召zhao,shao 曾zeng,ceng 繁fan,po ' +
    '覃qin,tan 洞dong,tong 圩wei,xu 垌dong,tong 涌yong,chong 栎li,yue 泷long,shuang 歙she,xi 筠yun,jun 蚌bang,beng 铅qian,yan ' +
    '枞zong,cong 陂bei,pi,po 荥xing,ying 朴pu,piao 缪miu,miao 巷xiang,hang 虹hong,gang 隗wei,kui 峒dong,tong 珲hui,hun ' +
    '弄nong,long 栅zha,shi,shan 莞guan,wan 柏bai,bo 行xing,hang 校xiao,jiao 宿su,xiu 澄cheng,deng 卜bu,bo 露lu,lou 薄bo,bao ' +
    "落luo,lao 涡wo,guo 浚jun,xun 蔚wei,yu 泌mi,bi 姥lao,mu 宕昌tan'chang 百色bo'se 般若bo're 获鹿huai'lu 阿房e'fang,e'bang",
);

interface Word {
  word: string;
  ways: string[][];
}

const MOST_READINGS = 5;
const LETTERS = /^[a-z0-9]+$/;
const ALONE = new Map<string, string>();

/**
 * How a name may be read, the usual way first: as a place, as a family's (单家村 is shanjiacun), each character by itself
 * (阿房宫 is afanggong to whom nobody told), and with one of its characters in another way. Without tones, ü as v; digits
 * and Latin letters stay, other scripts are left out.
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
  const others = characters.flatMap((character, index) =>
    (OTHERWISE.get(character) ?? [])
      .filter(({ word }) => characters.slice(index, index + word.length).join('') === word)
      .flatMap(({ ways }) => ways.map((way) => usual.toSpliced(index, way.length, ...way))),
  );
  return [characters.map((character, index) => alone(character) ?? usual[index]), ...others];
}

function alone(character: string): string | undefined {
  const known = ALONE.get(character) ?? syllables(character, 'off')[0];
  ALONE.set(character, known);
  return known;
}

function byFirst(entries: string): Map<string, Word[]> {
  const words = entries.split(' ').map((entry) => {
    const [word] = /^\p{Script=Han}+/u.exec(entry) as RegExpExecArray;
    const ways = entry.slice(word.length).split(',');
    return { word, ways: ways.map((way) => way.split("'")) };
  });
  return new Map(words.map(({ word: [first] }) => [first, words.filter(({ word }) => word.startsWith(first))]));
}
