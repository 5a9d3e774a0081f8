import { Db } from '../../apps/server/src/foundation/database/db.js';
import { countOf } from '../support/database-facts.js';
import { daysAfter } from '../support/days.js';
import type { Answer } from '../support/person.js';
import { PASSWORD, World } from '../support/world.js';

describe('a member of staff signs in to the console', () => {
  let world: World;
  const signIn = (username: string, password: string) =>
    world.anonymous().post('/api/sessions/staff', { username, password });
  const wrong = { status: 401, body: { code: 'staff.wrongSignIn' } };
  const signInFrom = (remoteAddress: string, username: string, password: string) =>
    world.anonymous().post('/api/sessions/staff', { username, password }, { remoteAddress });
  const told = ({ status, body }: Answer) => JSON.stringify([status, body.code, body.message, body.details]);

  beforeAll(async () => {
    // The demo's staff have no second factor.
    world = await World.create({ DEMO: 'true' });
  });
  afterEach(() => world.setTime(null));
  afterAll(() => world.close());

  test('with name and password, for a day', async () => {
    const now = new Date().toISOString();
    await world.staff('desk', 'anna');
    const { status, body } = await signIn('anna', PASSWORD);
    expect({ status, roles: body.roles }).toEqual({ status: 201, roles: ['desk'] });
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

  test('ten wrong passwords close the name to that network for a quarter of an hour, and nobody can tell', async () => {
    const now = new Date().toISOString();
    world.setTime(now);
    const { name } = await world.staff('desk');
    const other = await world.staff('desk');
    const answers: Answer[] = [];
    for (let i = 0; i < 10; i++) answers.push(await signInFrom('203.0.113.7', name, 'wrong'));
    answers.push(await signInFrom('203.0.113.7', name, PASSWORD), await signInFrom('203.0.113.7', 'nobody', PASSWORD));
    expect(new Set(answers.map(told)).size).toBe(1);
    expect((await signInFrom('203.0.113.7', other.name, PASSWORD)).status).toBe(201);
    world.setTime(new Date(Date.parse(now) + 15 * 60_000 - 1).toISOString());
    expect(await signInFrom('203.0.113.7', name, PASSWORD)).toMatchObject(wrong);
    world.setTime(new Date(Date.parse(now) + 15 * 60_000 + 1).toISOString());
    expect((await signInFrom('203.0.113.7', name, PASSWORD)).status).toBe(201);
  });

  test('what was counted while the clock was two days ahead counts no longer when it is right again', async () => {
    const now = new Date().toISOString();
    const { name } = await world.staff('desk');
    world.setTime(daysAfter(now, 2));
    for (let i = 0; i < 10; i++) await signInFrom('203.0.113.9', name, 'wrong');
    expect(await signInFrom('203.0.113.9', name, PASSWORD)).toMatchObject(wrong);
    world.setTime(now);
    expect((await signInFrom('203.0.113.9', name, PASSWORD)).status).toBe(201);
    // And what is counted then counts.
    for (let i = 0; i < 10; i++) await signInFrom('203.0.113.9', name, 'wrong');
    expect(await signInFrom('203.0.113.9', name, PASSWORD)).toMatchObject(wrong);
  });

  test('strangers from everywhere get fifty guesses; the owner comes in from where he has been before', async () => {
    world.setTime(new Date().toISOString());
    const { name } = await world.staff('desk');
    expect((await signIn(name, PASSWORD)).status).toBe(201);
    const strangers = Array.from({ length: 60 }, (_, n) => signInFrom(`198.51.100.${n}`, name, 'wrong'));
    expect(new Set((await Promise.all(strangers)).map(told)).size).toBe(1);
    expect(await signInFrom('192.0.2.1', name, PASSWORD)).toMatchObject(wrong);
    expect((await signIn(name, PASSWORD)).status).toBe(201);
  });

  test('an unknown name costs the same statements as a known one', async () => {
    const { name } = await world.staff('desk');
    const costs = async (username: string) => {
      const db = world.app.get(Db);
      const asked = [jest.spyOn(db, 'rows'), jest.spyOn(db, 'autocommit'), jest.spyOn(db, 'repository')];
      await signInFrom('192.0.2.2', username, 'wrong');
      const calls = asked.map((spy) => spy.mock.calls.length);
      jest.restoreAllMocks();
      return calls;
    };
    expect(await costs('nobody-at-all')).toEqual(await costs(name));
  });

  test('the right password begins the count anew', async () => {
    const { name } = await world.staff('desk');
    for (let round = 0; round < 2; round++) {
      for (let i = 0; i < 9; i++) expect(await signIn(name, 'wrong')).toMatchObject(wrong);
      expect((await signIn(name, PASSWORD)).status).toBe(201);
    }
  });

  test('thirty guesses at once are counted as thirty', async () => {
    const { name } = await world.staff('desk');
    await Promise.all(Array.from({ length: 30 }, () => signInFrom('203.0.113.9', name, 'wrong')));
    expect(await countOf(world, 'try_count WHERE tries = 30')).toBeGreaterThan(0);
    expect(await signInFrom('203.0.113.9', name, PASSWORD)).toMatchObject(wrong);
  });

  test('staff are no residents: the pages of residents are closed to them', async () => {
    const operator = await world.staff('admin');
    expect(await operator.get('/api/me')).toMatchObject({ status: 403, body: { code: 'auth.forbidden' } });
  });
});
