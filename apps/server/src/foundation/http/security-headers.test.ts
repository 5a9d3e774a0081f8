import { securityHeaders } from './security-headers.js';

const LOCAL = { STORAGE: 'local' as const, S3_PATH_STYLE: false };
const BUCKET = { STORAGE: 's3' as const, S3_ENDPOINT: 'https://cos.example', S3_BUCKET: 'photos-1' };
const at = (PUBLIC_URL: string, store: typeof LOCAL | (typeof BUCKET & { S3_PATH_STYLE: boolean }) = LOCAL) =>
  securityHeaders({ PUBLIC_URL, WECHAT_OPEN_BASE: 'https://open.example', ...store });

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

  test.each([
    ['the server itself', LOCAL, "img-src 'self' data:;"],
    [
      'a bucket with a host of its own',
      { ...BUCKET, S3_PATH_STYLE: false },
      "'self' data: https://photos-1.cos.example;",
    ],
    ['a bucket in a path', { ...BUCKET, S3_PATH_STYLE: true }, "'self' data: https://cos.example;"],
  ])('pictures come from %s', (_where, store, source) =>
    expect(at('https://q.example', store)['content-security-policy']).toContain(source),
  );
});
