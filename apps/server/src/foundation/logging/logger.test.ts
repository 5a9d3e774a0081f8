import { redact } from './logger.js';

describe('what never reaches the logs', () => {
  test.each([
    ['a phone number inside a sentence', '电话 13800138000 已改', '电话 *********00 已改'],
    ['a token', { token: 'abc', fine: 'x' }, { token: '***', fine: 'x' }],
    ['a nested openid', { wechat: { openid: 'oX', errcode: 0 } }, { wechat: { openid: '***', errcode: 0 } }],
    ['a phone number in a list', ['13912345678'], ['*********78']],
    ['longer numbers stay', '12345678901234567', '12345678901234567'],
  ])('%s', (_what, value, expected) => expect(redact(value)).toEqual(expected));
});
