import { pinyin } from 'pinyin-pro';
import TRADITIONAL from 'opencc-js/dict/TSCharacters';
import { readable, simplified } from './simplified.js';

test.each([
  ['陽光花園', '阳光花园'],
  ['吳興', '吴兴'],
  ['單家村', '单家村'],
  ['臺灣路', '台湾路'],
  ['後海', '后海'],
  ['嶽麓山莊', '岳麓山庄'],
  ['後現代城', '后现代城'],
  ['羣星苑', '群星苑'],
  ['錦繡綫里', '锦绣线里'],
  ['幸福裏', '幸福里'],
  ['於家峯', '于家峰'],
  ['龢衆鷄墻', '和众鸡墙'],
  ['巗谿喦垻', '岩溪岩坝'],
  ['滙徵牀窻', '汇征床窗'],
  ['啓敍枱枴', '启叙台拐'],
  ['乾縣', '干县'],
  ['瑯琊濬溪隄', '琅琊浚溪堤'],
  ['薴', '苎'],
  ['阳光花园', '阳光花园'],
  ['𠮷祥里', '吉祥里'],
  ['abc1', 'abc1'],
  ['', ''],
])('%s is %s', (text, expected) => expect(simplified(text)).toBe(expected));

test.each([
  ['後海', '后海'],
  ['重慶長樂', '重庆长乐'],
  ['乾縣', '乾县'],
  ['乾坤', '乾坤'],
])('%s is read as %s', (text, expected) => expect(readable(text)).toBe(expected));

test('what is simplified stays so, one character for each', () => {
  for (const entry of TRADITIONAL.split('|')) {
    const character = [...entry][0];
    const once = simplified(character);
    expect([...once]).toHaveLength(1);
    expect(simplified(once)).toBe(once);
  }
});

test('a character that is read keeps its reading', () => {
  const read = (text: string) => pinyin(text, { toneType: 'none', type: 'array', multiple: true });
  for (const character of '乾徵夥藉餘鍾嚇浿穇後裏嶽於')
    expect(read(readable(character))).toContain(pinyin(character, { toneType: 'none' }));
});
