import { maySignIn } from './may-sign-in.js';

describe('is a password looked at', () => {
  test.each([
    ['the tenth try from one network', { here: 10, elsewhere: 10, isKnown: false }, true],
    ['the eleventh', { here: 11, elsewhere: 11, isKnown: false }, false],
    ['the fiftieth try of strangers', { here: 1, elsewhere: 50, isKnown: false }, true],
    ['the fifty-first', { here: 1, elsewhere: 51, isKnown: false }, false],
    ['the owner, however many strangers try', { here: 1, elsewhere: 5000, isKnown: true }, true],
    ['the owner, when he has forgotten it', { here: 11, elsewhere: 0, isKnown: true }, false],
  ])('%s', (_who, tries, expected) => expect(maySignIn(tries)).toBe(expected));
});
