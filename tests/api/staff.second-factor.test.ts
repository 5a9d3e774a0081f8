import { daysAfter } from '../support/days.js';
import { Authenticator, invited, linkOf, setUp, signedIn, STRONG } from '../support/staff.js';
import { World } from '../support/world.js';

describe('a member of staff comes in with a password and a second factor', () => {
  let world: World;
  let newcomers = 0;
  let anna: { id: string; phone: Authenticator; recoveryCodes: string[] };
  const wrong = { status: 401, body: { code: 'staff.wrongSignIn' } };
  const gone = { status: 410, body: { code: 'staff.linkGone' } };
  const post = (url: string, body: object) => world.anonymous().post(url, body);
  const signIn = (code?: string, password = STRONG, username = 'anna') =>
    post('/api/sessions/staff', { username, password, code });

  beforeAll(async () => {
    world = await World.create();
    const { id, token } = await invited(world, 'anna');
    anna = { id, ...(await setUp(world, token)) };
  });
  afterEach(() => world.setTime(null));
  afterAll(() => world.close());

  test('a link shows whom it is for and the same seed however often it is opened', async () => {
    const { token } = await invited(world, 'bert');
    const [first, second] = [
      await post('/api/staff-links/open', { token }),
      await post('/api/staff-links/open', { token }),
    ];
    expect(first).toMatchObject({
      status: 200,
      body: { username: 'bert', qr: expect.stringContaining('<svg') as string },
    });
    expect(second.body.seed).toBe(first.body.seed);
  });

  test.each([
    ['a password that is guessed', { password: 'abababababab' }, 422, 'staff.weakPassword'],
    ['another code', { code: '000000' }, 422, 'staff.wrongCode'],
    ['a recovery code where there are none yet', { code: 'abcd-efgh-jkmn-pqrs' }, 422, 'staff.wrongCode'],
    ['a token that nobody was given', { token: 'x'.repeat(43) }, 410, 'staff.linkGone'],
    ['a token that is none', { token: 'x' }, 400, 'request.invalid'],
  ])('%s leaves the link as it was', async (_what, change, status, code) => {
    const { token } = await invited(world, `new-${++newcomers}`);
    const { seed } = (await post('/api/staff-links/open', { token })).body;
    const good = { token, password: STRONG, code: new Authenticator(world, seed as string).code() };
    expect(await post('/api/staff-links/use', { ...good, ...change })).toMatchObject({ status, body: { code } });
    expect((await post('/api/staff-links/use', good)).status).toBe(200);
  });

  test('a link works once, also when it is used twice at once', async () => {
    const { token } = await invited(world, 'carl');
    const { seed } = (await post('/api/staff-links/open', { token })).body;
    const good = { token, password: STRONG, code: new Authenticator(world, seed as string).code() };
    const answers = await Promise.all([post('/api/staff-links/use', good), post('/api/staff-links/use', good)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 410]);
    expect(await post('/api/staff-links/open', { token })).toMatchObject(gone);
  });

  test('a link ends after a day, and when another one is given', async () => {
    const { id, token } = await invited(world, 'dora');
    const second = await linkOf(world, id);
    expect(await post('/api/staff-links/open', { token })).toMatchObject(gone);
    world.setTime(daysAfter(new Date().toISOString(), 1.001));
    expect(await post('/api/staff-links/open', { token: second })).toMatchObject(gone);
  });

  test('the password alone does not do, nor does another code; the code does, once', async () => {
    const code = anna.phone.code(1);
    expect(await signIn()).toMatchObject(wrong);
    expect(await signIn('')).toMatchObject(wrong);
    expect(await signIn('123456')).toMatchObject(wrong);
    expect(await signIn(code, 'another password')).toMatchObject(wrong);
    expect(await signIn(code)).toMatchObject({ status: 201, body: { roles: ['admin'] } });
    expect(await signIn(code)).toMatchObject(wrong);
  });

  test('a code that two use at once lets one in', async () => {
    world.setTime(daysAfter(new Date().toISOString(), 0.01));
    const code = anna.phone.code();
    const answers = await Promise.all([signIn(code), signIn(code)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 401]);
  });

  test('a recovery code stands in for the phone, once', async () => {
    const [code] = anna.recoveryCodes;
    expect((await signIn(` ${code.toUpperCase()} `)).status).toBe(201);
    expect(await signIn(code)).toMatchObject(wrong);
    expect(anna.recoveryCodes).toHaveLength(10);
  });

  test('new recovery codes need a proof, and void the old ones', async () => {
    world.setTime(daysAfter(new Date().toISOString(), 0.02));
    const me = await signedIn(world, 'anna', anna.phone.code());
    const url = '/api/console/me/recovery-codes';
    expect(await me.post(url, { password: STRONG })).toMatchObject({ status: 422, body: { code: 'staff.wrongProof' } });
    const { body } = await me.post(url, { password: STRONG, code: anna.phone.code(1) });
    expect((await me.get('/api/console/me')).body).toMatchObject({ recoveryCodesLeft: 10, hasSecondFactor: true });
    expect(await signIn(anna.recoveryCodes[1])).toMatchObject(wrong);
    expect((await signIn((body.recoveryCodes as string[])[0])).status).toBe(201);
  });

  test('a new password ends the other sessions', async () => {
    world.setTime(daysAfter(new Date().toISOString(), 0.03));
    const { token } = await invited(world, 'emil');
    const { phone } = await setUp(world, token);
    const here = await signedIn(world, 'emil', phone.code(1));
    world.setTime(daysAfter(new Date().toISOString(), 0.04));
    const other = await signedIn(world, 'emil', phone.code());
    const newPassword = 'quite another sentence';
    const wish = { password: STRONG, newPassword, code: phone.code(1) };
    expect((await here.put('/api/console/me/password', wish)).status).toBe(204);
    expect((await here.get('/api/console/me')).status).toBe(200);
    expect((await other.get('/api/console/me')).status).toBe(401);
  });

  test('a sign-in from where he had never been is shown until he says that it was he', async () => {
    world.setTime(daysAfter(new Date().toISOString(), 0.05));
    const from = { remoteAddress: '203.0.113.77' };
    const login = { username: 'anna', password: STRONG, code: anna.phone.code() };
    expect((await world.anonymous().post('/api/sessions/staff', login, from)).status).toBe(201);
    const me = await signedIn(world, 'anna', anna.phone.code(1));
    const unknown = async () => {
      const { items } = (await me.get('/api/console/me/sessions')).body as { items: Record<string, unknown>[] };
      return items.filter((item) => item.isUnknown);
    };
    const [{ id, network }] = await unknown();
    expect(network).toContain('203.0.113');
    expect((await me.delete(`/api/console/me/sessions/${String(id)}`)).status).toBe(204);
    expect(await unknown()).toEqual([]);
  });
});
