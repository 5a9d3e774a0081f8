import { maskPhone } from './mask-phone.js';

test.each([
  ['13800138000', '138****8000'],
  ['02112345678', '021****5678'],
  ['12345', '****'],
  ['', '****'],
])('%s is shown as %s', (phone, shown) => expect(maskPhone(phone)).toBe(shown));
