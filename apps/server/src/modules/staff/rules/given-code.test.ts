import { asShown, givenCode, recoveryCode } from './given-code.js';

describe('what somebody gives as his second factor', () => {
  test.each([
    ['six digits', '123456', { kind: 'totp', code: '123456' }],
    ['as a phone shows them', '123 456', { kind: 'totp', code: '123456' }],
    ['full-width digits', '１２３４５６', { kind: 'totp', code: '123456' }],
    ['five digits', '12345', null],
    ['a recovery code', 'abcd-efgh-jkmn-pqrs', { kind: 'recovery', code: 'abcdefghjkmnpqrs' }],
    ['in capitals, without dashes', 'ABCDEFGHJKMNPQRS', { kind: 'recovery', code: 'abcdefghjkmnpqrs' }],
    ['one with a letter that there is not', 'abcd-efgh-jkmn-pqr0', null],
    ['one that is too short', 'abcd-efgh-jkmn-pqr', null],
    ['nothing', '', null],
  ])('%s', (_what, text, given) => expect(givenCode(text)).toEqual(given));

  test('a recovery code is read as it is shown', () => {
    const code = recoveryCode(Array.from({ length: 40 }, (_, n) => n * 6));
    expect(givenCode(asShown(code))).toEqual({ kind: 'recovery', code });
  });

  test('bytes that would favour a letter are skipped; too few make none', () => {
    expect(recoveryCode([...Array<number>(20).fill(255), ...Array<number>(16).fill(0)])).toBe('a'.repeat(16));
    expect(() => recoveryCode(Array<number>(40).fill(255))).toThrow('too few');
  });
});
