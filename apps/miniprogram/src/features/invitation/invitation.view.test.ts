import { invitationCode, validText } from './invitation.view';

test.each([
  ['as code', { code: 'Abcd1234', scene: '' }, 'Abcd1234'],
  ['as scene', { code: '', scene: 'Abcd1234' }, 'Abcd1234'],
  ['too short', { code: 'abc', scene: '' }, null],
  ['hostile', { code: '../../../me', scene: '' }, null],
])('an invitation %s', (_how, params, code) => expect(invitationCode(params)).toBe(code));

test.each([
  ['2026-11-23T10:00:00.000Z', '明天 18:00 前有效'],
  ['2026-11-20T10:00:00.000Z', '已过期'],
])('valid until %s', (expiresAt, text) => expect(validText(expiresAt, new Date('2026-11-22T04:00:00Z'))).toBe(text));
