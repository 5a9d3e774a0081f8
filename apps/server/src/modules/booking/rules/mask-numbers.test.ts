import { maskNumbers } from './mask-numbers.js';

describe('a note without its numbers', () => {
  test.each([
    ['the code of a door', '门禁 9417，净水器漏水', '门禁 •••，净水器漏水'],
    ['with a sign in it', '门禁 94-17#', '门禁 •••#'],
    ['in spaced digits', '密码 9 4 1 7', '密码 •••'],
    ['in full-width digits', '门禁９４１７', '门禁•••'],
    ['in Chinese digits', '门禁九四一七', '门禁•••'],
    ['a phone', '打 138-0013-8000', '打 •••'],
    ['a room', '在 1804 室', '在 ••• 室'],
    ['what is to be done stays', '2 台空调不制冷，请带 12 米管', '2 台空调不制冷，请带 12 米管'],
    ['words with a numeral stay', '一楼漏水，三天了', '一楼漏水，三天了'],
    ['nothing', '', ''],
  ])('%s', (_what, note, shown) => expect(maskNumbers(note)).toBe(shown));
});
