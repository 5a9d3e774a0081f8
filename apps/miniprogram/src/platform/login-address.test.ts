import { authorizeAddress, readReturn } from './login-address';

describe('the address WeChat comes back to', () => {
  test.each([
    ['with a scene', '/h5/pages/bind/index?scene=a&code=c&state=s', 'c', '/h5/pages/bind/index?scene=a'],
    ['with nothing else', '/h5/pages/my/index?code=c&state=s', 'c', '/h5/pages/my/index'],
    ['with a code of the page itself', '/h5/p?code=mine&code=c&state=s', 'c', '/h5/p?code=mine'],
    ['with a code but no state', '/h5/p?code=mine', undefined, '/h5/p?code=mine'],
    ['without a query', '/h5/p', undefined, '/h5/p'],
    ['with a broken code', '/h5/p?code=%E0%A4&state=s', '', '/h5/p'],
  ])('%s', (_with, path, code, cleaned) => {
    const returned = readReturn(path);
    expect(returned.credential?.code).toBe(code);
    expect(returned.cleaned).toBe(cleaned);
  });

  test('is carried whole through the authorisation', () =>
    expect(authorizeAddress('/h5/p?scene=a&b=1')).toBe('/api/wechat/authorize?next=%2Fh5%2Fp%3Fscene%3Da%26b%3D1'));

  test('carries a code of ours as scene', () =>
    expect(authorizeAddress('/h5/p?code=mine')).toBe('/api/wechat/authorize?next=%2Fh5%2Fp%3Fscene%3Dmine'));
});
