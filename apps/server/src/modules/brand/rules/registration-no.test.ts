import { isRegistrationNo } from './registration-no.js';

describe('a unified social credit code', () => {
  test.each([
    // Of companies that everybody knows.
    ['of a company in Shenzhen', '9144030071526726XG', true],
    ['of a company in Beijing', '91110000802100433B', true],
    ['with a wrong check sign', '91110000802100433C', false],
    ['with two digits changed', '91110000802104033B', false],
    ['one sign short', '9111000080210043B', false],
    ['in small letters', '91110000802100433b', false],
    ['with a letter that it never has', '9111000080210043OI', false],
    ['nothing', '', false],
  ])('%s', (_what, text, is) => expect(isRegistrationNo(text)).toBe(is));
});
