import { freePlace } from './free-place.js';
import { MAX_UNUSED } from './may-upload.js';

const all = Array.from({ length: MAX_UNUSED }, (_, n) => n + 1);

describe('which place a photo takes that hangs on nothing', () => {
  test.each([
    ['the first of nobody', [], 0, 1],
    ['the last one', [], MAX_UNUSED - 1, MAX_UNUSED],
    ['the first again after the last', [MAX_UNUSED], MAX_UNUSED - 1, 1],
    ['the next one when it is taken', [3, 4], 2, 5],
    ['the only one left', all.filter((place) => place !== 7), 20, 7],
    ['none when all are taken', all, 0, null],
    ['none when one without a number takes the last', [...all.slice(1), null], 0, null],
    ['one beside those without a number', [null, null], 0, 1],
  ])('%s', (_which, taken, from, place) => expect(freePlace(taken, from)).toBe(place));
});
