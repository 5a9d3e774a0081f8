import { DAY, Rig, type Body } from './support.js';

describe('the panel', () => {
  let rig: Rig;
  beforeEach(() => (rig = new Rig()));
  afterEach(() => rig.app.close());

  test.each([
    '/',
    '/assets/sim.css',
    '/assets/panel.css',
    '/assets/small-page.css',
    '/assets/panel.js',
    '/assets/draw.js',
    '/assets/ask.js',
    '/assets/content.js',
    '/assets/verdict-choices.js',
    '/assets/phone-content.js',
    '/phone-panel',
    '/assets/phone-panel.css',
    '/assets/phone-panel.js',
    '/healthz',
  ])('serves %s', async (path) => {
    expect((await rig.get(path)).statusCode).toBe(200);
  });

  test('says that it is not WeChat', async () => {
    expect((await rig.get('/')).body).toContain('模拟微信 · 不是真微信');
  });

  test('shows calls without secrets, tokens or whole codes', async () => {
    const code = await rig.loginCode();
    await rig.session(code);
    const text = (await rig.get('/sim/calls')).body;
    expect(text).toContain('jscode2session');
    for (const secret of ['mini-secret', code, await rig.token()]) expect(text).not.toContain(secret);
  });

  test('adds people, and replaces those it knows', async () => {
    const added = await rig.sim('people', {
      people: [
        { id: 'li', name: '李阿姨改名', phone: '19900000001' },
        { id: 'new', name: '新人', phone: '19900000002' },
      ],
    });
    expect((added.people as Body[]).map(({ id, name }) => [id, name])).toEqual([
      ['li', '李阿姨改名'],
      ['wang', '王师傅（演示）'],
      ['new', '新人'],
    ]);
  });

  test.each([
    ['no id', { name: 'a', phone: '19900000001' }],
    ['a bad id', { id: 'a b', name: 'a', phone: '19900000001' }],
    ['a bad phone', { id: 'a', name: 'a', phone: '1' }],
    ['an unknown role', { id: 'a', name: 'a', phone: '19900000001', role: 'x' }],
    ['nothing', null],
  ])('does not add people with %s', async (_case, person) => {
    expect((await rig.post('/sim/people', [person])).statusCode).toBe(400);
  });

  test('escapes names', async () => {
    await rig.sim('people', { id: 'x', name: '<script>alert(1)</script>', phone: '19900000002' });
    const page = await rig.get('/sim/act-as', { next: '/' });
    expect(page.body).toContain('&lt;script&gt;');
    expect(page.body).not.toContain('<script>alert');
  });

  test('moves time forward only', async () => {
    const before = Date.parse((await rig.get('/sim/clock')).json<{ now: string }>().now);
    expect((await rig.post('/sim/clock', { advanceMs: -1 })).statusCode).toBe(400);
    const { now } = await rig.sim('clock', { advanceMs: DAY });
    expect(Date.parse(String(now)) - before).toBe(DAY);
  });

  test('counts quotas by minute and by Shanghai day', async () => {
    await rig.stableToken();
    const quotas = async (): Promise<string[]> =>
      (await rig.get('/sim/calls')).json<{ quotas: Body[] }>().quotas.map(({ per, used }) => `${per} ${used}`);
    expect(await quotas()).toEqual(['minute 1', 'day 1']);
    await rig.sim('clock', { advanceMs: DAY / 2 - 1 });
    expect(await quotas()).toEqual(['day 1']);
    await rig.sim('clock', { advanceMs: 1 });
    expect(await quotas()).toEqual([]);
  });
});
