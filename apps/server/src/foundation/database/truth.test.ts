import { isTrue, Truth } from './truth.js';

test.each([
  [true, true],
  [1, true],
  [false, false],
  [0, false],
  [null, false],
  // What a bare EXISTS becomes inside JSON. The types forbid it, the database does not.
  ['0' as unknown as Truth, false],
  ['1' as unknown as Truth, false],
])('%p is true: %p', (value, expected) => expect(isTrue(value)).toBe(expected));
