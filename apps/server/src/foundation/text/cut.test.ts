import { cutText } from './cut.js';

const FAMILY = '👨‍👩‍👧';

describe('a text is cut', () => {
  test.each([
    ['what fits stays', '净水器维修', 5, '净水器维修'],
    ['what does not fit ends with …', '净水器维修和换滤芯', 6, '净水器维修…'],
    ['an emoji before the cut stays whole', '好👍了吗', 4, '好👍…'],
    ['an emoji on the cut goes', '好👍了吗', 3, '好…'],
    ['people joined to a family stay together', `好${FAMILY}好`, 9, '好…'],
    ['a rare character of two units is not halved', '𠮷𠮷𠮷', 4, '𠮷…'],
    ['an accent stays with its letter', 'cafe\u0301s', 5, 'caf…'],
    ['nothing is left of one long grapheme', FAMILY, 4, '…'],
  ])('%s', (_what, text, max, expected) => {
    const cut = cutText(text, max);
    expect(cut).toBe(expected);
    expect(cut.length).toBeLessThanOrEqual(max);
    expect(cut).not.toMatch(/\p{Surrogate}/u);
  });
});
