import { mayLike } from './may-like.js';

const neighbour = { isAuthor: false, served: true, isStaff: false };

describe('may somebody like a review', () => {
  test.each([
    ['a neighbour whom the engineer has served', neighbour, null],
    ['a neighbour whom he has not', { ...neighbour, served: false }, 'notServed'],
    ['its author', { ...neighbour, isAuthor: true }, 'ownReview'],
    ['a colleague whom he has served', { ...neighbour, isStaff: true }, 'staffLike'],
  ])('%s', (_who, liker, expected) => expect(mayLike(liker)).toBe(expected));
});
