import { daysAfter } from '../support/days.js';
import { PASSWORD, World } from '../support/world.js';

describe('a member of staff signs in to the console', () => {
  let world: World;
  const signIn = (username: string, password: string) =>
    world.anonymous().post('/api/sessions/staff', { username, password });
  const wrong = { status: 401, body: { code: 'identity.wrongPassword' } };
  const locked = { status: 429, body: { code: 'identity.locked' } };

  beforeAll(async () => {
    world = await World.create();
  });
  afterEach(() => world.setTime(null));
  afterAll(() => world.close());

  test('with name and password, for a day', async () => {
    const now = new Date().toISOString();
    await world.staff('operator', 'anna');
    const { status, body } = await signIn('anna', PASSWORD);
    expect({ status, roles: body.roles }).toEqual({ status: 201, roles: ['operator'] });
    expect(Date.parse(body.expiresAt as string)).toBeLessThan(Date.parse(daysAfter(now, 1.01)));
  });

  test.each([
    ['an unknown name', 'nobody', PASSWORD],
    ['a name in Chinese', '演示运营', PASSWORD],
    ['another case', 'ANNA', PASSWORD],
    ['a wrong password', 'anna', 'a long passwore'],
  ])('%s is told nothing more', async (_what, username, password) => {
    expect(await signIn(username, password)).toMatchObject(wrong);
  });

  test('five wrong passwords lock the name for a quarter of an hour, whatever comes then', async () => {
    const now = new Date().toISOString();
    world.setTime(now);
    const { name } = await world.staff('operator');
    const other = await world.staff('operator');
    for (let i = 0; i < 5; i++) expect(await signIn(name, 'wrong')).toMatchObject(wrong);
    expect(await signIn(name, PASSWORD)).toMatchObject(locked);
    expect((await signIn(other.name, PASSWORD)).status).toBe(201);
    world.setTime(new Date(Date.parse(now) + 15 * 60_000 - 1).toISOString());
    expect(await signIn(name, PASSWORD)).toMatchObject(locked);
    world.setTime(new Date(Date.parse(now) + 15 * 60_000 + 1).toISOString());
    expect((await signIn(name, PASSWORD)).status).toBe(201);
  });

  test('the right password begins the count anew', async () => {
    const { name } = await world.staff('operator');
    for (let round = 0; round < 2; round++) {
      for (let i = 0; i < 4; i++) expect(await signIn(name, 'wrong')).toMatchObject(wrong);
      expect((await signIn(name, PASSWORD)).status).toBe(201);
    }
  });

  test('twenty guesses at once do not get more than five answers about the password', async () => {
    const { name } = await world.staff('operator');
    const answers = await Promise.all(Array.from({ length: 20 }, () => signIn(name, 'wrong')));
    expect(answers.filter((answer) => answer.body.code === wrong.body.code)).toHaveLength(5);
    expect(await signIn(name, PASSWORD)).toMatchObject(locked);
  });

  test('staff are no residents: the pages of residents are closed to them', async () => {
    const operator = await world.staff('admin');
    expect(await operator.get('/api/me')).toMatchObject({ status: 403, body: { code: 'auth.forbidden' } });
  });
});
