import { DAY, MINI, MINUTE, OA, RID, Rig, type Body } from './support.js';

describe('access tokens', () => {
  let rig: Rig;
  beforeEach(() => (rig = new Rig()));
  afterEach(() => rig.app.close());

  /** 0 when the token still opens an API (that then refuses the empty scene), else the token's errcode. */
  async function judge(accessToken: string): Promise<number> {
    const answer = await rig.post('/wxa/getwxacodeunlimit', {}, { access_token: accessToken });
    const { errcode } = answer.json<{ errcode: number }>();
    return errcode === 40169 ? 0 : errcode;
  }

  test.each<[string, Body, number]>([
    ['another grant type', { grant_type: 'password' }, 40002],
    ['no appid', { appid: '' }, 41002],
    ['no secret', { secret: undefined }, 41004],
    ['an unknown appid', { appid: 'wx0' }, 40013],
    ['a wrong secret', { secret: 'x' }, 40125],
  ])('are refused for %s, with HTTP 200 and a rid', async (_case, wrong, errcode) => {
    const answer = await rig.post('/cgi-bin/stable_token', { grant_type: 'client_credential', ...MINI, ...wrong });
    expect(answer.statusCode).toBe(200);
    expect(answer.json()).toEqual({ errcode, errmsg: expect.stringMatching(RID) });
  });

  test.each([
    ['no body', '', 44002],
    ['a form', 'grant_type=client_credential', 47001],
    ['a list', '[]', 47001],
  ])('are refused for %s', async (_case, payload, errcode) => {
    expect((await rig.post('/cgi-bin/stable_token', payload)).json()).toMatchObject({ errcode });
  });

  test('are not given to GET', async () => {
    expect((await rig.get('/cgi-bin/stable_token')).json()).toMatchObject({ errcode: 43002 });
  });

  test('stay the same until five minutes before the end; then both work until the old one ends', async () => {
    const first = await rig.stableToken();
    expect(first.expires_in).toBe(7200);
    rig.pass(115 * MINUTE);
    expect(await rig.stableToken()).toEqual({ access_token: first.access_token, expires_in: 300 });

    rig.pass(1000);
    const second = await rig.stableToken();
    expect(second.access_token).not.toBe(first.access_token);
    expect(second.expires_in).toBe(7200);
    expect([await judge(first.access_token), await judge(second.access_token)]).toEqual([0, 0]);

    rig.pass(5 * MINUTE - 1001);
    expect(await judge(first.access_token)).toBe(0);
    rig.pass(1);
    expect(await judge(first.access_token)).toBe(42001);
    expect(await judge(second.access_token)).toBe(0);
  });

  test('a forced refresh kills the previous one at once, and not again within 30 seconds', async () => {
    const first = await rig.token();
    const second = await rig.stableToken({ force_refresh: true });
    expect(await judge(first)).toBe(40001);
    expect(await judge(second.access_token)).toBe(0);

    rig.pass(29_999);
    expect((await rig.stableToken({ force_refresh: true })).access_token).toBe(second.access_token);
    rig.pass(1);
    expect((await rig.stableToken({ force_refresh: true })).access_token).not.toBe(second.access_token);
    expect(await judge(second.access_token)).toBe(40001);
  });

  test('are refreshed by force 20 times a day', async () => {
    const seen = new Set<string>();
    for (let turn = 0; turn < 25; turn += 1) {
      seen.add((await rig.stableToken({ force_refresh: true })).access_token);
      rig.pass(30_000);
    }
    expect(seen.size).toBe(20);
    rig.pass(DAY);
    seen.add((await rig.stableToken({ force_refresh: true })).access_token);
    expect(seen.size).toBe(21);
  });

  test.each([
    ['is missing', '', 41001],
    ['has another shape', 'abc', 40014],
    ['was never given', 'A'.repeat(150), 40001],
  ])('a token that %s', async (_case, accessToken, errcode) => {
    expect(await judge(accessToken)).toBe(errcode);
  });

  test('a token of the official account does not open the mini-program', async () => {
    expect(await judge((await rig.stableToken(OA)).access_token)).toBe(48001);
  });

  test('the panel can end all of them', async () => {
    const token = await rig.token();
    expect(await rig.sim('expire-token', {})).toEqual({ expired: 1 });
    expect(await judge(token)).toBe(42001);
    expect((await rig.stableToken()).expires_in).toBe(7200);
  });

  test('more than 10,000 calls in a minute are too many', async () => {
    for (let turn = 0; turn < 10_000; turn += 1) await rig.stableToken();
    expect(await rig.stableToken()).toMatchObject({ errcode: 45011 });
    rig.pass(MINUTE);
    expect((await rig.stableToken()).errcode).toBeUndefined();
  });
});
