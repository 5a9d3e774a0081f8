import { readingsOf } from './readings.js';

test.each([
  ['单家村', 'shan jia cun'],
  ['单家村', 'dan jia cun'],
  ['谢家集', 'xie jia ji'],
  ['解家庄', 'xie jia zhuang'],
  ['仇家村', 'qiu jia cun'],
  ['曾家', 'zeng jia'],
  ['尉犁', 'yu li'],
  ['区家村', 'ou jia cun'],
  ['番禺', 'pan yu'],
  ['六安', 'lu an'],
  ['十里堡', 'shi li pu'],
  ['瓦窑堡', 'wa yao bu'],
  ['长乐', 'chang le'],
  ['略阳', 'lve yang'],
  ['阿房宫', 'e pang gong'],
  ['阿房宫', 'a fang gong'],
  ['阿房宫', 'e fang gong'],
  ['阿房宫', 'e bang gong'],
  ['大栅栏', 'da zha lan'],
  ['大栅栏', 'da shi lan'],
  ['查家弄', 'cha jia nong'],
  ['查家弄', 'cha jia long'],
  ['重庆路', 'zhong qing lu'],
  ['解州', 'hai zhou'],
  ['蔚县', 'yu xian'],
  ['百色', 'bo se'],
  ['行唐', 'hang tang'],
  ['soho现代', 'soho xian dai'],
])('%s may be read %s', (han, reading) => {
  expect(readingsOf(han).map((syllables) => syllables.join(' '))).toContain(reading);
});

test('a name of ten such characters has few readings, each once', () => {
  const readings = readingsOf('单堡解仇乐六埔厦朝莘').map((syllables) => syllables.join(' '));
  expect(readings.length).toBeLessThanOrEqual(5);
  expect(new Set(readings).size).toBe(readings.length);
});

test('a name that is read in one way has one reading', () => expect(readingsOf('阳光花园')).toHaveLength(1));
