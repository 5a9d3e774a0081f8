import { MINUTE, OA, Rig, SITE, type Body } from './support.js';

const asked = {
  appid: OA.appid,
  redirect_uri: `${SITE}/h5?a=1#top`,
  response_type: 'code',
  scope: 'snsapi_base',
  state: 's1',
};
const PATH = '/connect/oauth2/authorize';

describe('web authorisation', () => {
  let rig: Rig;
  beforeEach(() => (rig = new Rig()));
  afterEach(() => rig.app.close());

  const visit = (query: Body = {}, person: string | null = 'li') =>
    rig.app.inject({
      method: 'GET',
      url: PATH,
      query: { ...asked, ...query } as Record<string, string>,
      cookies: person ? { sim_person: person } : {},
    });
  const submit = (fields: string, query: Body = {}, person: string | null = 'li') =>
    rig.app.inject({
      method: 'POST',
      url: PATH,
      query: { ...asked, ...query } as Record<string, string>,
      cookies: person ? { sim_person: person } : {},
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      payload: fields,
    });
  const codeIn = (location: unknown): string => new URL(String(location)).searchParams.get('code') ?? '';
  const webCode = async (query: Body = {}): Promise<string> => codeIn((await visit(query)).headers.location);
  const exchange = async (code: string, more: Body = {}): Promise<Body> =>
    (
      await rig.get('/sns/oauth2/access_token', { ...OA, code, grant_type: 'authorization_code', ...more } as Record<
        string,
        string
      >)
    ).json();

  test('of the base scope is silent and keeps the address whole', async () => {
    const answer = await visit();
    expect(answer.statusCode).toBe(302);
    const location = new URL(String(answer.headers.location));
    expect([location.origin, location.pathname, location.hash]).toEqual([SITE, '/h5', '#top']);
    expect([...location.searchParams.keys()]).toEqual(['a', 'code', 'state']);
    expect(location.searchParams.get('state')).toBe('s1');
  });

  test('asks who you are the first time, then goes on', async () => {
    const page = await visit({}, null);
    expect(page.statusCode).toBe(200);
    expect(page.body).toContain('模拟微信 · 不是真微信');
    expect(page.body).toContain('value="wang"');

    const picked = await submit('person=wang', {}, null);
    expect(picked.statusCode).toBe(303);
    expect(picked.cookies).toMatchObject([{ name: 'sim_person', value: 'wang', httpOnly: true }]);
    const onward = await rig.app.inject({ url: String(picked.headers.location), cookies: { sim_person: 'wang' } });
    expect(codeIn(onward.headers.location)).not.toBe('');
  });

  test.each<[string, Body, string]>([
    ['a site that is not configured', { redirect_uri: 'https://other.example/' }, '10003'],
    ['a sub-domain', { redirect_uri: 'https://a.site.example/' }, '10003'],
    ['a site that only begins like it', { redirect_uri: `${SITE}.evil.example/` }, '10003'],
    ['a site hidden behind a name', { redirect_uri: 'https://site.example@evil.example/' }, '10003'],
    ['a script', { redirect_uri: 'javascript:alert(1)' }, '10003'],
    ['no redirect_uri', { redirect_uri: '' }, '10011'],
    ['no appid', { appid: '' }, '10012'],
    ['another appid', { appid: 'wx0' }, '10016'],
    ['an unknown scope', { scope: 'snsapi_login' }, '10005'],
  ])('shows an error page for %s', async (_case, query, code) => {
    const answer = await visit(query);
    expect(answer.headers.location).toBeUndefined();
    expect(answer.body).toContain(`错误码：${code}`);
    expect((await submit('decision=allow', query)).headers.location).toBeUndefined();
  });

  test('of the userinfo scope asks; a refusal brings the state only', async () => {
    const scope = 'snsapi_userinfo';
    expect((await visit({ scope })).body).toContain('允许');
    expect(codeIn((await submit('decision=allow', { scope })).headers.location)).not.toBe('');
    expect((await submit('decision=deny', { scope })).headers.location).toBe(`${SITE}/h5?a=1&state=s1#top`);
  });

  test('gives an openid of its own and the unionid of the mini-program', async () => {
    const web = await exchange(await webCode());
    const mini = await rig.session(await rig.loginCode('li'));
    expect(web).toMatchObject({ scope: 'snsapi_base', expires_in: 7200, unionid: mini.unionid });
    expect(web.openid).toMatch(/^o[A-Za-z0-9_-]{27}$/);
    expect(web.openid).not.toBe(mini.openid);
  });

  test('can keep the unionid to the userinfo scope', async () => {
    await rig.app.close();
    rig = new Rig({ unionidInBaseScope: false });
    expect(await exchange(await webCode())).not.toHaveProperty('unionid');
    const allowed = await submit('decision=allow', { scope: 'snsapi_userinfo' });
    expect(await exchange(codeIn(allowed.headers.location))).toHaveProperty('unionid');
  });

  test('codes work once, for five minutes, and nowhere else', async () => {
    const code = await webCode();
    expect(await exchange(code)).toHaveProperty('openid');
    expect(await exchange(code)).toMatchObject({ errcode: 40163 });

    const old = await webCode();
    rig.pass(5 * MINUTE);
    expect(await exchange(old)).toMatchObject({ errcode: 40029 });
    expect(await rig.session(await webCode())).toMatchObject({ errcode: 40029 });
    expect(await exchange(await rig.loginCode())).toMatchObject({ errcode: 40029 });
    expect(await exchange(await webCode(), { secret: 'x' })).toMatchObject({ errcode: 40125 });
  });

  test.each([
    ['snsapi_base', { errcode: 48001 }],
    ['snsapi_userinfo', { nickname: '李阿姨（演示）', unionid: expect.any(String) }],
  ])('of %s and the name of the user', async (scope, expected) => {
    const answer = scope === 'snsapi_base' ? await visit() : await submit('decision=allow', { scope });
    const { access_token: token, openid } = await exchange(codeIn(answer.headers.location));
    const info = await rig.get('/sns/userinfo', { access_token: String(token), openid: String(openid) });
    expect(info.json()).toMatchObject(expected);
  });
});

describe('act as', () => {
  let rig: Rig;
  beforeEach(() => (rig = new Rig()));
  afterEach(() => rig.app.close());

  test.each([
    ['an allowed origin', `${SITE}/h5?x=1`, 302],
    ['the panel', '/', 302],
    ['another origin', 'https://other.example/', 400],
    ['an address without scheme', '//other.example/', 400],
    ['a backslash', '/\\other.example', 400],
    ['a script', 'javascript:alert(1)', 400],
  ])('goes on to %s', async (_case, next, status) => {
    const answer = await rig.get('/sim/act-as', { person: 'li', next });
    expect(answer.statusCode).toBe(status);
    expect(answer.headers.location).toBe(status === 302 ? next : undefined);
    expect(answer.cookies.length).toBe(status === 302 ? 1 : 0);
  });

  test('asks whom, when nobody is named; nobody can play a stranger', async () => {
    expect((await rig.get('/sim/act-as', { next: `${SITE}/` })).body).toContain('切换演示身份');
    expect((await rig.get('/sim/act-as', { person: 'x', next: '/' })).statusCode).toBe(404);
  });

  test.each([
    [SITE, SITE],
    ['https://other.example', undefined],
  ])('a page of %s may ask for codes: %s', async (origin, allowed) => {
    const headers = { origin, 'content-type': 'application/json' };
    const answer = await rig.app.inject({
      method: 'POST',
      url: '/sim/login-code',
      headers,
      payload: '{}',
      cookies: { sim_person: 'li' },
    });
    expect(answer.headers['access-control-allow-origin']).toBe(allowed);
  });
});
