import { communityId } from './community-id.js';

test.each([
  ['a statistical code is its own id', '110101001001', 0, '110101001001'],
  ['unless that number is taken', '110101001001', 1, expect.stringMatching(/^[4-9]\d{18}$/)],
  ['another code is hashed into the upper half', 'A-1', 0, expect.stringMatching(/^[4-9]\d{18}$/)],
  ['a code with a leading zero is hashed', '010101001001', 0, expect.stringMatching(/^[4-9]\d{18}$/)],
])('%s', (_what, code, attempt, expected) => {
  const id = communityId(code, attempt);
  expect(id).toEqual(expected);
  expect(BigInt(id) < 2n ** 63n).toBe(true);
  expect(communityId(code, attempt)).toBe(id);
  expect(communityId(code, attempt + 1)).not.toBe(id);
});
