import { securityHeaders } from './security-headers.js';

const at = (PUBLIC_URL: string) => securityHeaders({ PUBLIC_URL, WECHAT_OPEN_BASE: 'https://open.example' });

describe('headers that keep a browser strict', () => {
  test.each([
    ['scripts of others never run', 'content-security-policy', "script-src 'self'"],
    ['forms go to us and to WeChat', 'content-security-policy', "form-action 'self' https://open.example"],
    ['types are not guessed', 'x-content-type-options', 'nosniff'],
    ['nobody frames the page', 'x-frame-options', 'SAMEORIGIN'],
    ['links tell nothing', 'referrer-policy', 'no-referrer'],
  ])('%s', (_what, name, value) => expect(at('https://q.example')[name]).toContain(value));

  test.each([
    ['https://q.example', true],
    ['http://127.0.0.1:3000', false],
  ])('%s asks for https only: %s', (url, strict) => {
    expect('strict-transport-security' in at(url)).toBe(strict);
    expect(at(url)['content-security-policy'].includes('upgrade-insecure-requests')).toBe(strict);
  });
});
