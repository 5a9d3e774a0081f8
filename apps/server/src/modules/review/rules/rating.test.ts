import { ratingOf } from './rating.js';

describe('the stars of an engineer', () => {
  test.each([
    ['without any review', 0, 0, null],
    ['of one review', 1, 5, { n: 1, stars: 5 }],
    ['rounded down', 3, 13, { n: 3, stars: 4.3 }],
    ['rounded up', 3, 14, { n: 3, stars: 4.7 }],
    ['right between two', 20, 87, { n: 20, stars: 4.4 }],
    ['of the worst', 2, 2, { n: 2, stars: 1 }],
  ])('%s', (_which, n, stars, expected) => expect(ratingOf({ n, stars })).toEqual(expected));
});
