import { IdentityService } from '../../apps/server/src/modules/identity/identity.service.js';
import { HttpWechatGateway } from '../../apps/server/src/gateways/wechat/http-wechat.gateway.js';
import { WechatGateway } from '../../apps/server/src/gateways/wechat/wechat.gateway.js';
import { countOf } from '../support/database-facts.js';
import { daysAfter } from '../support/days.js';
import { stopwatch } from '../support/late.js';
import { Person } from '../support/person.js';
import { WebBrowser } from '../support/web-browser.js';
import { World } from '../support/world.js';

describe('somebody opens the product in WeChat', () => {
  let world: World;
  const accounts = () => countOf(world, 'identity_account');
  const meOf = async (answer: { body: { token: string } }) =>
    (await new Person(world.app, answer.body.token).get('/api/me')).body;
  const codeOf = async (person: string) => (await world.tellSim<{ code: string }>('/sim/login-code', { person })).code;
  const enter = (code: string) => world.anonymous().post('/api/sessions/wechat-mini', { code });

  beforeAll(async () => {
    world = await World.create();
  });
  afterEach(() => world.setTime(null));
  afterAll(() => world.close());

  test('is known at once, without a form, and stays the same person', async () => {
    const first = await world.resident();
    const again = await world.login(first.name);
    const { body } = await first.get('/api/me');
    expect(body).toMatchObject({ roles: ['resident'], residencies: [], butler: null, phone: null, largeFont: false });
    expect((await again.get('/api/me')).body.id).toBe(body.id);
    expect(again.token).not.toBe(first.token);
  });

  test('the mini-program and the web page know the same person by the unionid', async () => {
    const mini = await world.resident();
    const web = await new WebBrowser(world, mini.name).login();
    expect(web.status).toBe(201);
    expect((await meOf(web)).id).toBe((await mini.get('/api/me')).body.id);
  });

  test('the first login of mini-program and web page at once makes one account', async () => {
    const { name } = await world.resident();
    await world.sql.query('DELETE FROM identity_external');
    const before = await accounts();
    const browser = new WebBrowser(world, name);
    const back = await browser.authorise();
    const codes = await Promise.all([codeOf(name), codeOf(name)]);
    const answers = await Promise.all([browser.enter(back), ...codes.map(enter)]);
    expect(answers.map((answer) => answer.status)).toEqual([201, 201, 201]);
    expect(new Set(await Promise.all(answers.map(async (answer) => (await meOf(answer)).id))).size).toBe(1);
    expect((await accounts()) - before).toBe(1);
  });

  test('twenty first logins at once make one account', async () => {
    await world.tellSim('/sim/people', { id: 'crowd', name: 'crowd', role: 'resident', phone: '19912345678' });
    const before = await accounts();
    const codes = await Promise.all(Array.from({ length: 20 }, () => codeOf('crowd')));
    const answers = await Promise.all(codes.map(enter));
    expect(answers.filter((answer) => answer.status === 201)).toHaveLength(20);
    expect(new Set(await Promise.all(answers.map(async (answer) => (await meOf(answer)).id))).size).toBe(1);
    expect((await accounts()) - before).toBe(1);
  });

  test('a code counts once', async () => {
    const { name } = await world.resident();
    const code = await codeOf(name);
    const answers = await Promise.all([enter(code), enter(code)]);
    expect(answers.map((answer) => answer.status).sort()).toEqual([201, 401]);
    expect(await enter(code)).toMatchObject({ status: 401, body: { code: 'wechat.codeInvalid' } });
    expect(await enter('made-up-code')).toMatchObject({ status: 401, body: { code: 'wechat.codeInvalid' } });
  });

  test('a web login must end in the browser that began it, once', async () => {
    const { name } = await world.resident();
    const [browser, other] = [new WebBrowser(world, name), new WebBrowser(world, name)];
    const [back, otherBack] = [await browser.authorise(), await other.authorise()];
    const refused = { status: 401, body: { code: 'identity.stateInvalid' } };
    expect(await browser.enter(back, false)).toMatchObject(refused);
    expect(await browser.enter({ ...back, state: otherBack.state })).toMatchObject(refused);
    const entered = await browser.enter(back);
    expect(entered.status).toBe(201);
    expect(String(entered.headers['set-cookie'])).toMatch(/^qianqu_state=;/);
    expect(await browser.enter(back)).toMatchObject({ status: 401, body: { code: 'wechat.codeInvalid' } });
  });

  test.each(['//evil.example/', 'https://evil.example/', '/h5/../../', '/h5/%0d%0aX:1', '/other', '/h5/\\evil'])(
    'authorisation never leads to %s',
    async (next) => {
      const answer = await world.anonymous().get(`/api/wechat/authorize?next=${encodeURIComponent(next)}`);
      if (answer.status === 302) {
        const back = new URL(new URL(String(answer.headers.location)).searchParams.get('redirect_uri') ?? '');
        expect(back.origin).toBe('http://127.0.0.1:3000');
      } else expect(answer.status).toBe(400);
    },
  );

  test('an account that WeChat takes for a risk stays outside', async () => {
    await world.tellSim('/sim/people', {
      id: 'risky',
      name: 'risky',
      role: 'resident',
      phone: '19912345679',
      blocked: true,
    });
    const before = await accounts();
    expect(await enter(await codeOf('risky'))).toMatchObject({
      status: 401,
      body: { code: 'wechat.blocked', message: '微信提示该账号存在风险，暂时无法登录' },
    });
    expect(await accounts()).toBe(before);
  });

  test.each(['busy', 'http502', 'html', 'truncated', 'reset', 'slow'])(
    'WeChat answers %s for longer: 503 soon, no account, and the next try enters',
    async (kind) => {
      const name = `faulty-${kind}`;
      await world.tellSim('/sim/people', { id: name, name, role: 'resident', phone: '19912345670' });
      const before = await accounts();
      // Slow uses up the time by itself.
      await world.tellSim('/sim/faults', { api: 'jscode2session', kind, times: kind === 'slow' ? 1 : 3 });
      const passed = stopwatch();
      expect(await enter(await codeOf(name))).toMatchObject({ status: 503, body: { code: 'wechat.busy' } });
      expect(passed()).toBeLessThan(5500);
      expect(await accounts()).toBe(before);
      expect((await world.login(name)).token).toBeTruthy();
    },
  );

  test('openids that differ in case are two people', async () => {
    const gateway = world.app.get(WechatGateway);
    const spy = jest.spyOn(gateway as HttpWechatGateway, 'miniUser');
    const identity = world.app.get(IdentityService);
    const ids: string[] = [];
    for (const openid of ['oAbCdEf123', 'oabcdef123', 'oABCDEF123']) {
      spy.mockResolvedValueOnce({ openid, unionid: null });
      const { token } = await identity.enterByMiniProgram('any');
      ids.push((await new Person(world.app, token).get('/api/me')).body.id as string);
    }
    spy.mockRestore();
    expect(new Set(ids).size).toBe(3);
  });

  test('leaving kills the token at once, and only that one', async () => {
    const person = await world.resident();
    const phone = await world.login(person.name);
    expect((await person.delete('/api/sessions/current')).status).toBe(204);
    expect(await person.get('/api/me')).toMatchObject({ status: 401, body: { code: 'auth.required' } });
    expect((await person.delete('/api/sessions/current')).status).toBe(401);
    expect((await phone.get('/api/me')).status).toBe(200);
  });

  test('a session ends after thirty days', async () => {
    const now = new Date().toISOString();
    const person = await world.resident();
    world.setTime(daysAfter(now, 29.9));
    expect((await person.get('/api/me')).status).toBe(200);
    world.setTime(daysAfter(now, 30.1));
    expect(await person.get('/api/me')).toMatchObject({ status: 401, body: { code: 'auth.required' } });
  });

  test.each(['Bearer', 'Bearer short', 'Basic abc', `Bearer ${'a'.repeat(43)}`, `Bearer ${'ａ'.repeat(43)}`, ''])(
    'the header "%s" opens nothing',
    async (authorization) => {
      expect((await world.anonymous().get('/api/me', { headers: { authorization } })).status).toBe(401);
    },
  );

  test('no token, openid or session key is stored in the clear or told', async () => {
    const person = await world.resident();
    expect(await countOf(world, 'identity_session WHERE token_hash = ?', [person.token])).toBe(0);
    const told = JSON.stringify((await person.get('/api/me')).body);
    expect(told).not.toMatch(/openid|unionid|session_key/i);
  });
});

describe('WeChat withholds the unionid from the web page', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.create({}, { unionidInBaseScope: false });
  });
  afterAll(() => world.close());

  test('the web login works and stays one account of its own', async () => {
    const mini = await world.resident();
    const [first, second] = [
      await new WebBrowser(world, mini.name).login(),
      await new WebBrowser(world, mini.name).login(),
    ];
    const ids = await Promise.all(
      [first, second].map(
        async ({ body }) => (await new Person(world.app, body.token as string).get('/api/me')).body.id as string,
      ),
    );
    expect(ids[0]).toBe(ids[1]);
    expect(ids[0]).not.toBe((await mini.get('/api/me')).body.id);
  });

  test('a unionid that is told later joins the next client', async () => {
    const spy = jest.spyOn(world.app.get(WechatGateway), 'miniUser');
    const webSpy = jest.spyOn(world.app.get(WechatGateway), 'webUser');
    const identity = world.app.get(IdentityService);
    const idOf = async (token: string) => (await new Person(world.app, token).get('/api/me')).body.id as string;
    spy.mockResolvedValueOnce({ openid: 'o-mini-late', unionid: null });
    const first = await idOf((await identity.enterByMiniProgram('any')).token);
    spy.mockResolvedValueOnce({ openid: 'o-mini-late', unionid: 'o-union-late' });
    expect(await idOf((await identity.enterByMiniProgram('any')).token)).toBe(first);
    webSpy.mockResolvedValueOnce({ openid: 'o-web-late', unionid: 'o-union-late' });
    expect(await idOf((await identity.enterByWeb('any')).token)).toBe(first);
  });
});
