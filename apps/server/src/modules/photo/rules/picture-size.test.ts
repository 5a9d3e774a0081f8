import { fullSize, thumbPart } from './picture-size.js';

const size = (width: number, height: number) => ({ width, height });

describe('how large a picture is shown', () => {
  test.each([
    ['a photo', size(4000, 3000), size(1600, 1200)],
    ['an upright one', size(3000, 4000), size(1200, 1600)],
    ['a small one stays as it is', size(40, 30), size(40, 30)],
    ['a screenshot of one screen', size(1080, 2400), size(720, 1600)],
    ['a screenshot of a whole page can be read', size(1080, 12_000), size(735, 8165)],
    ['one that is not large stays as it is', size(720, 5000), size(720, 5000)],
    ['a panorama', size(12_000, 1800), size(6325, 949)],
    ['a thread', size(1, 20_000), size(1, 8192)],
  ])('%s', (_what, from, to) => expect(fullSize(from)).toEqual(to));
});

describe('what its small one shows', () => {
  test.each([
    ['all of a photo', size(1600, 1200), { left: 0, top: 0, width: 1600, height: 1200 }],
    ['the top of a tall one', size(735, 8165), { left: 0, top: 0, width: 735, height: 980 }],
    ['the left of a wide one', size(6325, 949), { left: 0, top: 0, width: 1265, height: 949 }],
  ])('%s', (_what, from, part) => expect(thumbPart(from)).toEqual(part));
});
