import { isStrongEnough } from './strong-enough.js';

describe('a password withstands the first guesses', () => {
  test.each([
    ['a long sentence', 'correct horse battery', true],
    ['a sentence in Chinese', '我家楼下的桂花树今年开得真早', true],
    ['twelve signs', 'xk7-pq2-mt9w', true],
    ['eleven signs', 'xk7-pq2-mt9', false],
    ['few signs over and over', 'abababababab', false],
    ['the name and a little', 'chief-desk-12', false],
    ['a run of digits', '123456789012', false],
    ['a run of letters', 'abcdefghijklm', false],
  ])('%s', (_what, password, strong) => expect(isStrongEnough(password, 'chief-desk')).toBe(strong));
});
