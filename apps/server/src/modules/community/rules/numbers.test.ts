import { chineseNumber, otherNumbers } from './numbers.js';

test.each([
  ['阳光花园3期', ['阳光花园三期', '阳光花园iii期']],
  ['阳光花园三期', ['阳光花园3期', '阳光花园iii期']],
  ['阳光花园iii期', ['阳光花园3期', '阳光花园三期']],
  ['田林12村', ['田林十二村']],
  ['田林十二村', ['田林12村']],
  ['三里屯', ['3里屯']],
  ['阳光花园3', ['阳光花园三']],
  ['1弄2村', ['1弄二村']],
  ['13期', ['十三期']],
  ['天一阁', []],
  ['123弄', []],
  ['civic区', []],
  ['0村', []],
  ['', []],
])('%s is also %p', (text, others) => expect(otherNumbers(text)).toEqual(others));

test.each([
  [1, '一'],
  [10, '十'],
  [12, '十二'],
  [20, '二十'],
  [99, '九十九'],
])('%i is %s', (value, text) => expect(chineseNumber(value)).toBe(text));
