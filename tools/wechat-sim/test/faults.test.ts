import { Rig, type Body } from './support.js';

describe('faults', () => {
  let rig: Rig;
  beforeEach(() => (rig = new Rig()));
  afterEach(() => rig.app.close());
  const fault = (payload: Body) => rig.post('/sim/faults', payload);

  test.each([
    ['busy', 200, /"errcode":-1,/],
    ['http502', 502, /502 Bad Gateway/],
    ['html', 200, /^<!DOCTYPE html>/],
    ['truncated', 200, /^\{"errcode":0,"errm$/],
    ['null', 200, /^null$/],
    ['empty', 200, /^\{\}$/],
    ['list', 200, /^\[\]$/],
    ['number', 200, /^5$/],
    ['text', 200, /^"0"$/],
    ['wrongTypes', 200, /^\{"errcode":"0","errmsg":2\}$/],
    ['twice', 200, /"errcode":0,"errcode":0\}$/],
    ['huge', 200, /x{5000000}/],
    [45009, 200, /"errcode":45009,"errmsg":"reach max/],
    [88888, 200, /"errcode":88888,"errmsg":"simulated fault rid/],
  ])('%s', async (kind, status, body) => {
    await fault({ api: 'jscode2session', kind });
    const answer = await rig.get('/sns/jscode2session');
    expect(answer.statusCode).toBe(status);
    expect(answer.body).toMatch(body);
  });

  test('strike as often as told, only where told, in order', async () => {
    await fault({ api: 'jscode2session', kind: 'busy', times: 2 });
    await fault({ api: '*', kind: 40013 });
    expect((await rig.stableToken()).errcode).toBe(40013);
    const codes = [await rig.session('x'), await rig.session('x'), await rig.session('x')].map(
      ({ errcode }) => errcode,
    );
    expect(codes).toEqual([-1, -1, 40029]);
  });

  test('after the work: the answer is lost, the code is spent', async () => {
    const code = await rig.loginCode();
    await fault({ api: 'jscode2session', kind: 'busy', phase: 'after' });
    expect(await rig.session(code)).toMatchObject({ errcode: -1 });
    expect(await rig.session(code)).toMatchObject({ errcode: 40163 });
  });

  test('an odd answer after the work is the right one, but for what is odd', async () => {
    await fault({ api: 'jscode2session', kind: 'emoji', phase: 'after' });
    const { openid, session_key: key } = await rig.session(await rig.loginCode());
    expect([openid, key].map((text) => String(text).endsWith('😀'))).toEqual([true, true]);
  });

  test('before the work: the code stays good', async () => {
    const code = await rig.loginCode();
    await fault({ api: 'jscode2session', kind: 'http502' });
    await rig.app.inject({ url: `/sns/jscode2session?js_code=${code}` });
    expect(await rig.session(code)).toHaveProperty('openid');
  });

  test('slow: late, but right', async () => {
    await fault({ api: 'stable_token', kind: 'slow', delayMs: 60 });
    const startedAt = performance.now();
    expect((await rig.stableToken()).expires_in).toBe(7200);
    expect(performance.now() - startedAt).toBeGreaterThan(50);
  });

  test('reset: the connection breaks', async () => {
    await fault({ api: 'stable_token', kind: 'reset' });
    const address = await rig.app.listen({ host: '127.0.0.1', port: 0 });
    const broken = fetch(`${address}/cgi-bin/stable_token`, { method: 'POST', body: '{}' });
    await expect(broken).rejects.toMatchObject({ cause: { code: 'ECONNRESET' } });
    expect((await fetch(`${address}/healthz`)).status).toBe(200);
  });

  test.each<[string, Body]>([
    ['an unknown api', { api: 'nope', kind: 'busy' }],
    ['an unknown kind', { api: '*', kind: 'explode' }],
    ['no turns', { api: '*', kind: 'busy', times: 0 }],
    ['an unknown phase', { api: '*', kind: 'busy', phase: 'during' }],
  ])('are not taken with %s', async (_case, payload) => {
    expect((await fault(payload)).statusCode).toBe(400);
  });

  test('can be cleared', async () => {
    await fault({ api: '*', kind: 'busy', times: 9 });
    await rig.app.inject({ method: 'DELETE', url: '/sim/faults' });
    expect((await rig.stableToken()).errcode).toBeUndefined();
  });
});
