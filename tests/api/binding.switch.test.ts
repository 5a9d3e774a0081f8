import { rowsOf } from '../support/database-facts.js';
import { FRIDAY } from '../support/days.js';
import {
  boundResident,
  expectStatus,
  hire,
  type Hired,
  makeNeighbourhood,
  type Neighbourhood,
} from '../support/neighbourhood.js';
import type { Person } from '../support/person.js';
import { World } from '../support/world.js';

const HOUR = 3600_000;

describe('a resident changes the butler', () => {
  let world: World;
  let place: Neighbourhood;
  let chen: Hired;
  let resident: Person;
  let now = Date.parse(FRIDAY);
  const pass = (ms: number) => {
    now += ms;
    world.setTime(new Date(now).toISOString());
  };
  const bind = (engineer: Hired, more: object = {}) =>
    resident.post('/api/bindings', { code: engineer.code, communityId: '1001', ...more });
  const card = async (engineer: Hired) => (await resident.get(`/api/bind-codes/${engineer.code}`)).body;
  const history = async () => {
    const { id } = (await resident.get('/api/me')).body;
    return rowsOf<{ end_reason: string | null; active: number | null }>(
      world,
      'SELECT e.name, b.switched, b.end_reason, b.active FROM binding b JOIN engineer e ON e.id = b.engineer_id WHERE b.resident_id = ? ORDER BY b.bound_at, b.id',
      [id],
    );
  };

  beforeAll(async () => {
    world = await World.create();
    pass(0);
    place = await makeNeighbourhood(world);
    chen = await hire(world, place.operator, { name: '陈师傅', employeeNo: 'T-3', skills: ['净水器'], primary: false });
  });
  beforeEach(async () => {
    pass(48 * HOUR);
    resident = await boundResident(world, place.wang);
  });
  afterAll(() => world.close());

  test('only after being told whom he leaves', async () => {
    expect(await card(place.liu)).toMatchObject({ state: 'switch', current: { name: '王师傅' }, coolDownUntil: null });
    expect(await bind(place.liu)).toMatchObject({ status: 409, body: { code: 'binding.switchNeeded' } });
    expect(await bind(place.liu, { switch: false })).toMatchObject({ status: 409 });
    expect(await bind(place.liu, { switch: true })).toMatchObject({
      status: 201,
      body: { changed: true, engineer: { name: '刘师傅' } },
    });
    expect(await history()).toEqual([
      { name: '王师傅', switched: 0, end_reason: 'switched', active: null },
      { name: '刘师傅', switched: 1, end_reason: null, active: 1 },
    ]);
  });

  test('and then not for 24 hours, to the millisecond', async () => {
    const at = now;
    await bind(place.liu, { switch: true });
    pass(24 * HOUR - 1);
    const until = new Date(at + 24 * HOUR).toISOString();
    expect(await card(chen)).toMatchObject({ state: 'coolDown', current: { name: '刘师傅' }, coolDownUntil: until });
    expect(await bind(chen, { switch: true })).toMatchObject({
      status: 409,
      body: { code: 'binding.coolDown', details: { coolDownUntil: until } },
    });
    pass(1);
    expect((await card(chen)).state).toBe('switch');
    expect((await bind(chen, { switch: true })).status).toBe(201);
  });

  test('a first binding starts no cool-down', async () => {
    pass(1000);
    expect((await bind(place.liu, { switch: true })).status).toBe(201);
  });

  test('leaving the butler ends it at once; the history stays', async () => {
    const left = await resident.delete('/api/me/butler');
    expect(left).toMatchObject({ status: 200, body: { butler: null, residencies: [{ communityId: '1001' }] } });
    expect(await resident.delete('/api/me/butler')).toMatchObject({ status: 404, body: { code: 'binding.noButler' } });
    expect(await history()).toEqual([{ name: '王师傅', switched: 0, end_reason: 'unbound', active: null }]);
    expect((await card(place.wang)).state).toBe('new');
    expect((await bind(place.wang)).status).toBe(201);
  });

  test('leaving is no way around the cool-down', async () => {
    await bind(place.liu, { switch: true });
    pass(HOUR);
    await resident.delete('/api/me/butler');
    expect(await card(chen)).toMatchObject({ state: 'coolDown' });
    expect(await bind(chen)).toMatchObject({ status: 409, body: { code: 'binding.coolDown' } });
    expect((await bind(place.liu)).status).toBe(201);
    pass(23 * HOUR);
    await resident.delete('/api/me/butler');
    expect((await bind(chen)).status).toBe(201);
    pass(HOUR);
    expect(await bind(place.wang, { switch: true })).toMatchObject({ status: 409, body: { code: 'binding.coolDown' } });
  });

  test('twenty switches at once are one', async () => {
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, i) => bind(i % 2 ? place.liu : chen, { switch: true })),
    );
    const changed = answers.filter((answer) => answer.body.changed);
    expect(changed).toHaveLength(1);
    expect((await history()).filter((row) => row.active === 1)).toHaveLength(1);
    expectStatus(await resident.get('/api/me'), 200);
  });
});
