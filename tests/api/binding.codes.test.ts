import { flawOf } from '../support/bad-input.js';
import { countOf } from '../support/database-facts.js';
import { accepted, boundResident, expectStatus, hire, makeNeighbourhood } from '../support/neighbourhood.js';
import { story } from '../support/story.js';

describe('the codes of engineers', () => {
  const see = (code: string) => here.resident.get(`/api/bind-codes/${code}`);
  const bind = (code: string) => here.resident.post('/api/bindings', { code, communityId: '1001' });

  const here = story(async (world) => {
    const place = await makeNeighbourhood(world);
    const chen = await hire(world, place.operator, {
      name: '陈师傅',
      employeeNo: 'T-3',
      skills: ['净水器'],
      primary: false,
    });
    const resident = await world.resident();
    return { place, chen, resident };
  });

  test.each([
    ['unknown', () => 'ABCDEFGH2345'],
    ['truncated', () => here.place.wang.code.slice(0, 10)],
    ['doubled', () => here.place.wang.code.repeat(2)],
    ['in another case', () => swapCase(here.place.wang.code)],
    ['with a blank', () => `${here.place.wang.code}%20`],
    ['with NUL', () => `${here.place.wang.code}%00`],
    ['of 33 characters', () => 'a'.repeat(33)],
    ['empty but for a slash', () => '%2F'],
    ['an id', () => here.place.wang.id],
    ['hostile', () => encodeURIComponent("' OR 1=1 -- ")],
  ])('one that is %s leads to nobody', async (_what, make) => {
    const answer = await see(make());
    expect(answer).toMatchObject({ status: 404, body: { code: 'binding.codeUnknown' } });
    const tried = await bind(decodeURIComponent(make()));
    expect(flawOf(tried)).toBeNull();
    expect([400, 404]).toContain(tried.status);
    for (const picture of ['qr.svg', 'mini-code.jpg'])
      expect((await here.world.anonymous().get(`/q/${make()}/${picture}`)).status).toBe(404);
    expect(await countOf(here.world, 'binding')).toBe(0);
  });

  test('three hundred guesses in the shape of a code find nothing, and after twenty nobody looks', async () => {
    const guesser = await here.world.resident();
    const statuses: number[] = [];
    for (let i = 0; i < 300; i++)
      statuses.push((await guesser.get(`/api/bind-codes/guess${String(i).padStart(7, '0')}`)).status);
    expect(statuses).toEqual([...Array<number>(20).fill(404), ...Array<number>(280).fill(429)]);
  });

  test('the link in the code opens the page for any scanner, with a code that says nothing about anybody', async () => {
    const { headers, status } = await here.world.anonymous().get(`/q/${here.place.wang.code}`);
    expect(status).toBe(302);
    const wechat = new URL(String(headers.location));
    expect(wechat.pathname).toBe('/connect/oauth2/authorize');
    expect(wechat.searchParams.get('scope')).toBe('snsapi_base');
    expect(wechat.searchParams.get('redirect_uri')).toBe(
      `http://127.0.0.1:3000/h5/pages/bind/index?scene=${here.place.wang.code}`,
    );
    expect(here.place.wang.code).toMatch(/^[\w-]{12}$/);
    const hostile = await here.world.anonymous().get(`/q/${encodeURIComponent('<script>"\r\nX: 1')}`);
    expect(decodeURIComponent(String(hostile.headers.location))).toContain('scene=unknown');
  });

  test('his pictures are made for posters: a QR of the link and a mini-program code', async () => {
    const qr = await here.world.anonymous().get(`/q/${here.place.wang.code}/qr.svg`);
    expect(qr).toMatchObject({ status: 200, headers: { 'content-type': expect.stringContaining('svg') as string } });
    const mini = await here.world.anonymous().get(`/q/${here.place.wang.code}/mini-code.jpg`);
    expect(mini).toMatchObject({
      status: 200,
      headers: { 'content-type': expect.stringMatching(/^image\//) as string },
    });
  });

  test('his own code does not bind himself', async () => {
    expect((await here.place.wang.person.get(`/api/bind-codes/${here.place.wang.code}`)).body.state).toBe('self');
    const own = await here.place.wang.person.post('/api/bindings', { code: here.place.wang.code, communityId: '1001' });
    expect(own).toMatchObject({ status: 409, body: { code: 'binding.ownCode' } });
    expect((await here.place.wang.person.get('/api/me')).body.residencies).toEqual([]);
    const colleague = await here.place.wang.person.post('/api/bindings', {
      code: here.place.liu.code,
      communityId: '1001',
    });
    expect(colleague.status).toBe(201);
  });

  test('a WeChat user with a staff role is nobody’s bound resident', async () => {
    const both = await here.world.resident();
    const { id } = (await both.get('/api/me')).body;
    await here.world.sql.query("INSERT INTO identity_role (account_id, role) VALUES (?, 'desk')", [id]);
    expect((await both.get(`/api/bind-codes/${here.place.wang.code}`)).body.state).toBe('self');
    expect(await both.post('/api/bindings', { code: here.place.wang.code, communityId: '1001' })).toMatchObject({
      status: 409,
      body: { code: 'binding.ownCode' },
    });
    const operator = await here.world.operator();
    expect((await operator.post('/api/bindings', { code: here.place.wang.code, communityId: '1001' })).status).toBe(
      403,
    );
  });

  test('a replaced code is dead at once; those bound by it stay', async () => {
    const neighbour = await boundResident(here.world, here.chen);
    const fresh = expectStatus(await here.chen.person.post('/api/engineer/code/replacement'), 201);
    expect(fresh).toMatchObject({ boundResidents: 1, link: `http://127.0.0.1:3000/q/${fresh.code as string}` });
    expect(await see(here.chen.code)).toMatchObject({ status: 410, body: { code: 'binding.codeRevoked' } });
    expect(await bind(here.chen.code)).toMatchObject({ status: 410, body: { code: 'binding.codeRevoked' } });
    expect((await here.world.anonymous().get(`/q/${here.chen.code}/qr.svg`)).status).toBe(410);
    expect((await see(fresh.code as string)).status).toBe(200);
    expect((await neighbour.get('/api/me')).body.butler.engineer.id).toBe(here.chen.id);
    expect((await here.chen.person.get('/api/engineer/code')).body.code).toBe(fresh.code);
  });

  test('ten taps on replace leave one live code', async () => {
    await Promise.all(Array.from({ length: 10 }, () => here.chen.person.post('/api/engineer/code/replacement')));
    expect(await countOf(here.world, 'binding_code WHERE engineer_id = ? AND revoked_at IS NULL', [here.chen.id])).toBe(
      1,
    );
  });

  test('the first look of twenty people at a new engineer makes one code', async () => {
    const wish = { name: '新师傅', title: '服务工程师', employeeNo: 'T-4', skills: [], startedOn: '2026-01-01' };
    const { id } = expectStatus(await here.place.operator.post('/api/console/engineers', wish), 201);
    await accepted(here.world, here.place.operator, id as string);
    const looks = await Promise.all(
      Array.from({ length: 20 }, () => here.world.anonymous().get(`/api/engineers/${id}/page`)),
    );
    expect(new Set(looks.map((look) => look.body.bindCode)).size).toBe(1);
  });

  test('an engineer who left: his code says so and binds nobody', async () => {
    const { code } = (await here.chen.person.get('/api/engineer/code')).body;
    expectStatus(
      await here.place.operator.post(`/api/console/engineers/${here.chen.id}/leaving`, { confirmed: true }),
      204,
    );
    expect(await see(code)).toMatchObject({ status: 410, body: { code: 'engineer.gone' } });
    expect(await bind(code)).toMatchObject({ status: 410, body: { code: 'engineer.gone' } });
  });
});

const swapCase = (code: string) =>
  code.replace(/[a-z]/i, (letter) => (letter === letter.toUpperCase() ? letter.toLowerCase() : letter.toUpperCase()));
