import { mayJoin } from './may-join.js';

describe('may a resident join one more community', () => {
  test.each([
    ['the first', [], '9', null],
    ['the fifth', ['1', '2', '3', '4'], '9', null],
    ['the sixth', ['1', '2', '3', '4', '5'], '9', 'tooManyCommunities'],
    ['one of the five again', ['1', '2', '3', '4', '5'], '3', null],
  ])('%s', (_which, joined, id, expected) => expect(mayJoin(joined, id)).toBe(expected));
});
