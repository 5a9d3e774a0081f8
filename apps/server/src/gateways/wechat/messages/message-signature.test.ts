import { isSignature, signatureOf } from './message-signature.js';

describe('the signature of a message', () => {
  const expected = signatureOf('token', '1409659589', '263014780');

  test('is SHA-1 over the sorted parts', () => {
    expect(signatureOf('b', 'a', 'c')).toBe('a9993e364706816aba3e25717850c26c9cd0d89d');
    expect(signatureOf('263014780', 'token', '1409659589')).toBe(expected);
  });

  test.each([
    ['the right one', expected, true],
    ['in capitals', expected.toUpperCase(), false],
    ['one digit off', `${expected.slice(0, -1)}${expected.endsWith('0') ? '1' : '0'}`, false],
    ['shorter', expected.slice(0, -1), false],
    ['longer', `${expected}0`, false],
    ['with a line feed', `${expected}\n`, false],
    ['nothing', '', false],
    ['other letters', '好'.repeat(40), false],
  ])('%s', (_what, given, good) => expect(isSignature(given, expected)).toBe(good));
});
