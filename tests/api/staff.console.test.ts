import { randomUUID } from 'node:crypto';
import { runStaffCommand } from '../../apps/server/src/modules/staff/command/staff-command.js';
import type { Person } from '../support/person.js';
import { rowsOf } from '../support/database-facts.js';
import { daysAfter } from '../support/days.js';
import { invited, linkOf, setUp, signedIn, STRONG } from '../support/staff.js';
import { World } from '../support/world.js';

describe('an administrator looks after those who work in the console', () => {
  let world: World;
  let admin: Person;
  let adminId: string;
  const refused = (code: string, status = 409) => ({ status, body: { code } });
  const command = (...words: string[]) => runStaffCommand(world.app, words);
  const desk = (username: string) => ({ username, fullName: '客服小李', role: 'desk' });

  /** Somebody who has set himself up and signed in. */
  async function someone(username: string, role: 'desk' | 'admin' = 'desk') {
    const { id, token } = await invited(world, username, role);
    const { phone } = await setUp(world, token);
    return { id, phone, person: await signedIn(world, username, phone.code(1)) };
  }

  beforeAll(async () => {
    world = await World.create();
    ({ id: adminId, person: admin } = await someone('chief', 'admin'));
  });
  afterEach(() => world.setTime(null));
  afterAll(() => world.close());

  test('invites: the account is there, the link sets it up, and it says so', async () => {
    const { status, body } = await admin.post('/api/console/staff', desk('li'));
    expect({ status, body }).toMatchObject({ status: 201, body: { state: 'invited', role: 'desk' } });
    const link = await admin.post(`/api/console/staff/${body.id}/link`);
    expect(link.body.url).toMatch(/^http:\/\/127\.0\.0\.1:3000\/console\/set-up#[\w-]{43}$/);
    await setUp(world, new URL(link.body.url as string).hash.slice(1));
    const { items } = (await admin.get('/api/console/staff')).body as { items: object[] };
    expect(items).toContainEqual(expect.objectContaining({ username: 'li', fullName: '客服小李', state: 'active' }));
  });

  test.each([
    ['a name that is taken', desk('chief'), 409, 'staff.nameTaken'],
    ['a name in capitals', desk('Chief2'), 400, 'request.invalid'],
    ['a role that there is not', { ...desk('x1'), role: 'resident' }, 400, 'request.invalid'],
    ['an empty name', { ...desk('x2'), fullName: ' ' }, 400, 'request.invalid'],
  ])('%s is refused', async (_what, wish, status, code) => {
    expect(await admin.post('/api/console/staff', wish)).toMatchObject({ status, body: { code } });
  });

  test('who is disabled loses the next click, and comes in again when he is enabled', async () => {
    const { id, phone, person } = await someone('otto');
    expect((await person.get('/api/console/me')).status).toBe(200);
    expect((await admin.post(`/api/console/staff/${id}/disable`)).body.state).toBe('disabled');
    expect((await person.get('/api/console/me')).status).toBe(401);
    world.setTime(daysAfter(new Date().toISOString(), 0.01));
    await expect(signedIn(world, 'otto', phone.code())).rejects.toThrow('staff.wrongSignIn');
    expect((await admin.post(`/api/console/staff/${id}/enable`)).body.state).toBe('active');
    await signedIn(world, 'otto', phone.code(1));
  });

  test('who is reset has no session, no password and no old link any more', async () => {
    const { id, phone, person } = await someone('rosa');
    const before = await linkOf(world, id);
    expect((await admin.post(`/api/console/staff/${id}/reset`)).body.state).toBe('invited');
    expect((await person.get('/api/console/me')).status).toBe(401);
    await expect(signedIn(world, 'rosa', phone.code(1))).rejects.toThrow('staff.wrongSignIn');
    expect(await world.anonymous().post('/api/staff-links/open', { token: before })).toMatchObject({ status: 410 });
    await setUp(world, await linkOf(world, id));
  });

  test('another role holds from the next request on', async () => {
    const { id, person } = await someone('paul');
    expect(await person.get('/api/console/staff')).toMatchObject(refused('auth.forbidden', 403));
    await admin.put(`/api/console/staff/${id}/role`, { role: 'admin' });
    expect((await person.get('/api/console/staff')).status).toBe(200);
    await admin.put(`/api/console/staff/${id}/role`, { role: 'desk' });
    expect((await person.get('/api/console/staff')).status).toBe(403);
  });

  test.each(['disable', 'reset'])('nobody can %s himself', async (deed) => {
    expect(await admin.post(`/api/console/staff/${adminId}/${deed}`)).toMatchObject(refused('staff.oneself'));
  });

  test('somebody who is not there is told so', async () => {
    expect(await admin.post('/api/console/staff/77/disable')).toMatchObject(refused('staff.unknown', 404));
    expect(await admin.post('/api/console/staff/77/link')).toMatchObject(refused('staff.unknown', 404));
  });

  test('the command line does the same, but leaves an administrator', async () => {
    await expect(command('disable', 'chief')).rejects.toThrow('最后一位');
    expect((await command('create-admin', 'second', '王经理')).join('\n')).toMatch(/#[\w-]{43}/);
    await expect(command('create-admin', 'second')).rejects.toThrow('有人用了');
    await expect(command('disable', 'chief')).rejects.toThrow('最后一位');
    const { token } = { token: new URL((await command('reset', 'second'))[2].trim()).hash.slice(1) };
    await setUp(world, token);
    expect(await command('disable', 'second')).toEqual(['second 已停用。']);
    expect(await command('list')).toContainEqual(expect.stringMatching(/^second .*已停用/));
    await expect(command('disable', 'nobody')).rejects.toThrow('没有这个账号');
    for (const words of [[], ['delete', 'chief'], ['list', 'x'], ['reset'], ['create-admin', 'a b']])
      await expect(command(...words)).rejects.toThrow(/用法|用户名/);
  });

  test('a browser keeps its session in a cookie that is good for the console alone, and for no other site', async () => {
    const { token } = await invited(world, 'ines', 'desk');
    const { phone } = await setUp(world, token);
    const login = { username: 'ines', password: STRONG, code: phone.code(1) };
    const { status, headers } = await world.anonymous().post('/api/console-session', login);
    expect(status).toBe(204);
    const [cookie, ...rules] = String(headers['set-cookie']).split('; ');
    expect(rules).toEqual(expect.arrayContaining(['HttpOnly', 'SameSite=Strict', 'Path=/api/console']));
    const asked = (url: string, more = {}) => world.anonymous().get(url, { headers: { cookie, ...more } });
    expect((await asked('/api/console/me')).body).toMatchObject({ username: 'ines' });
    expect((await asked('/api/console/me', { 'sec-fetch-site': 'cross-site' })).status).toBe(401);
    expect((await asked('/api/me')).status).toBe(401);
    await world.anonymous().delete('/api/console/me/session', { headers: { cookie } });
    expect((await asked('/api/console/me')).status).toBe(401);
  });

  test('every change leaves a trace: who, on whom, from where; once, and nothing that is said of a person', async () => {
    const { id } = await invited(world, 'kurt', 'desk');
    const extra = { key: randomUUID(), remoteAddress: '203.0.113.5' };
    for (let i = 0; i < 2; i++) await admin.post(`/api/console/staff/${id}/disable`, {}, extra);
    const hotline = { version: 0, hotline: '021-52345678', address: '上海市长宁路 1 号' };
    expect((await admin.put('/api/console/brand', hotline)).status).toBe(200);
    const { items } = (await admin.get(`/api/console/audit?subject=${id}`)).body as { items: object[] };
    expect(items).toMatchObject([
      { actor: 'chief', action: 'staff.disable', actionText: '停用', address: '203.0.113.5' },
    ]);
    const [brand] = (await admin.get('/api/console/audit?action=brand.change')).body.items as { told: string }[];
    expect(JSON.parse(brand.told)).toEqual({ version: 0, hotline: '021-52345678', address: '…' });
    expect(JSON.stringify(await rowsOf(world, 'SELECT told FROM audit_entry'))).not.toContain('a long password');
  });

  test('what was refused leaves none, and a list goes on where it ended', async () => {
    const count = async () => (await rowsOf(world, 'SELECT id FROM audit_entry')).length;
    const before = await count();
    await admin.put('/api/console/brand', { version: 7, hotline: '021-52345678' });
    expect(await count()).toBe(before);
    const first = (await admin.get('/api/console/audit?limit=2')).body as { items: { id: string }[]; next: string };
    const second = (await admin.get(`/api/console/audit?limit=2&after=${first.next}`)).body as typeof first;
    expect(new Set([...first.items, ...second.items].map(({ id }) => id)).size).toBe(4);
  });
});
