import { mayBelong } from './may-belong.js';

describe('may a resident belong to one more community', () => {
  test.each([
    ['the first', [], '9', null],
    ['the fifth', ['1', '2', '3', '4'], '9', null],
    ['the sixth', ['1', '2', '3', '4', '5'], '9', 'tooManyCommunities'],
    ['one of the five again', ['1', '2', '3', '4', '5'], '3', null],
  ])('%s', (_which, communityIds, id, expected) => expect(mayBelong(communityIds, id)).toBe(expected));
});
