import { simplified } from './simplified.js';

test.each([
  ['陽光花園', '阳光花园'],
  ['吳興', '吴兴'],
  ['單家村', '单家村'],
  ['臺灣路', '台湾路'],
  ['阳光花园', '阳光花园'],
  ['𠮷祥里', '𠮷祥里'],
  ['abc1', 'abc1'],
  ['', ''],
])('%s is %s', (text, expected) => expect(simplified(text)).toBe(expected));
