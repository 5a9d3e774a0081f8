import { isMobile, plainMobile } from './mobile';

test.each([
  ['as it should be', '13800000000', true],
  ['with spaces', '138 0000 0000', true],
  ['with the country code', '+86 138-0000-0000', true],
  ['with the country code without a plus', '8613800000000', true],
  ['one digit short', '1380000000', false],
  ['one digit too many', '138000000000', false],
  ['a land line', '01088888888', false],
  ['a number range that does not exist', '12800000000', false],
  ['nothing', '', false],
])('a mobile number %s', (_what, typed, expected) => expect(isMobile(typed)).toBe(expected));

test.each([
  ['+86 138-0000-0000', '13800000000'],
  ['13886', '13886'],
])('%s is sent as %s', (typed, plain) => expect(plainMobile(typed)).toBe(plain));
