import { randomCode, randomNumber } from './codes.js';

describe('random codes', () => {
  test.each([
    ['a code', () => randomCode(), /^[2-9A-HJKMNP-Za-kmnp-z]{12}$/],
    ['a number for people', () => randomNumber(6), /^[2-9A-HJKMNP-Z]{6}$/],
  ])('%s has only letters that can be read aloud', (_what, make, shape) => {
    const codes = Array.from({ length: 500 }, make);
    expect(codes.every((code) => shape.test(code))).toBe(true);
    expect(new Set(codes).size).toBe(500);
  });
});
