import { MINI, MINUTE, OA, Rig, type Body } from './support.js';

const OPENID = /^o[A-Za-z0-9_-]{27}$/;

describe('login codes', () => {
  let rig: Rig;
  beforeEach(() => (rig = new Rig()));
  afterEach(() => rig.app.close());

  test('become a session, once', async () => {
    const code = await rig.loginCode();
    const session = await rig.session(code);
    expect(session).toEqual({
      openid: expect.stringMatching(OPENID),
      unionid: expect.stringMatching(OPENID),
      session_key: expect.stringMatching(/^[A-Za-z0-9+/]{22}==$/),
    });
    expect(await rig.session(code)).toMatchObject({ errcode: 40163 });
  });

  test('name the same person after a restart, and other people differently', async () => {
    const { openid } = await rig.session(await rig.loginCode('li'));
    const restarted = new Rig();
    expect((await restarted.session(await restarted.loginCode('li'))).openid).toBe(openid);
    expect((await restarted.session(await restarted.loginCode('wang'))).openid).not.toBe(openid);
    await restarted.app.close();
  });

  test.each<[string, Record<string, string>, number]>([
    ['no appid', { appid: '' }, 41002],
    ['no secret', { secret: '' }, 41004],
    ['the appid of the official account', { appid: OA.appid }, 40013],
    ['a wrong secret', { secret: 'x' }, 40125],
    ['no code', { js_code: '' }, 41008],
    ['another grant type', { grant_type: 'code' }, 40002],
    ['an unknown code', { js_code: 'nope' }, 40029],
  ])('are refused with %s, and stay good', async (_case, wrong, errcode) => {
    const code = await rig.loginCode();
    expect(await rig.session(code, wrong)).toMatchObject({ errcode });
    expect(await rig.session(code)).toHaveProperty('openid');
  });

  test.each([
    ['just before five minutes', 5 * MINUTE - 1, undefined],
    ['at five minutes', 5 * MINUTE, 40029],
  ])('%s', async (_case, age, errcode) => {
    const code = await rig.loginCode();
    rig.pass(age);
    expect((await rig.session(code)).errcode).toBe(errcode);
  });

  test('of a blocked person are refused, and spent', async () => {
    const code = await rig.loginCode();
    await rig.sim('block', { person: 'li', blocked: true });
    expect(await rig.session(code)).toMatchObject({ errcode: 40226 });
    await rig.sim('block', { person: 'li', blocked: false });
    expect(await rig.session(code)).toMatchObject({ errcode: 40163 });
    expect(await rig.session(await rig.loginCode())).toHaveProperty('openid');
  });

  test('of one user are taken 100 times a minute', async () => {
    for (let turn = 0; turn < 100; turn += 1) expect(await rig.session(await rig.loginCode())).toHaveProperty('openid');
    const late = await rig.loginCode();
    expect(await rig.session(late)).toMatchObject({ errcode: 45011 });
    expect(await rig.session(await rig.loginCode('wang'))).toHaveProperty('openid');
    rig.pass(MINUTE);
    expect(await rig.session(late)).toHaveProperty('openid');
  });

  test('are answered as text/plain, like the platform does', async () => {
    const answer = await rig.get('/sns/jscode2session', MINI);
    expect(answer.headers['content-type']).toMatch(/^text\/plain/);
  });
});

describe('phone codes', () => {
  let rig: Rig;
  beforeEach(() => (rig = new Rig()));
  afterEach(() => rig.app.close());
  const phoneCode = async (): Promise<string> => (await rig.sim('phone-code', { person: 'li' })).code as string;

  test('become a number, once', async () => {
    const code = await phoneCode();
    expect(await rig.phone(code)).toEqual({
      errcode: 0,
      errmsg: 'ok',
      phone_info: {
        phoneNumber: '19900000001',
        purePhoneNumber: '19900000001',
        countryCode: '86',
        watermark: { timestamp: expect.any(Number), appid: MINI.appid },
      },
    });
    expect(await rig.phone(code)).toMatchObject({ errcode: 40163 });
  });

  test('and login codes do not replace each other', async () => {
    expect(await rig.phone(await rig.loginCode())).toMatchObject({ errcode: 40029 });
    expect(await rig.session(await phoneCode())).toMatchObject({ errcode: 40029 });
  });

  test('end after five minutes', async () => {
    const code = await phoneCode();
    rig.pass(5 * MINUTE);
    expect(await rig.phone(code)).toMatchObject({ errcode: 40029 });
  });

  test('are bound to the openid when one is given', async () => {
    const { openid } = await rig.session(await rig.loginCode('li'));
    const { openid: other } = await rig.session(await rig.loginCode('wang'));
    const code = await phoneCode();
    expect(await rig.phone(code, { openid: other })).toMatchObject({ errcode: 40003 });
    expect(await rig.phone(code, { openid })).toMatchObject({ errcode: 0 });
  });

  test('are not given by a user who refuses', async () => {
    const refused: Body = { code: null, errMsg: 'getPhoneNumber:fail user deny' };
    expect(await rig.sim('phone-code', { person: 'li', accept: false })).toEqual(refused);
  });

  test('are counted where they cost money', async () => {
    await rig.phone(await phoneCode());
    await rig.phone('nope');
    const { totals } = (await rig.get('/sim/calls')).json<{ totals: Body[] }>();
    expect(totals).toContainEqual({ api: 'getuserphonenumber', total: 2, succeeded: 1 });
  });
});
