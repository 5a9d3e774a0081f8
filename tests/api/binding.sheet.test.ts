import { book, serve } from '../support/bookings.js';
import { FRIDAY } from '../support/days.js';
import { boundResident, makeNeighbourhood, type Neighbourhood } from '../support/neighbourhood.js';
import type { Person } from '../support/person.js';
import { World } from '../support/world.js';

const CODE = 'sheetCode234';

describe('the code on a service sheet', () => {
  let world: World;
  let place: Neighbourhood;
  let resident: Person;
  let id: string;
  const card = async (who: Person, code = CODE) => (await who.get(`/api/bind-codes/${code}`)).body;

  beforeAll(async () => {
    world = await World.create();
    world.setTime(FRIDAY);
    place = await makeNeighbourhood(world);
    resident = await boundResident(world, place.wang);
    id = await book(resident, place, { note: '门禁 9417' });
    await world.sql.query('INSERT INTO binding_code (code, engineer_id, booking_id, created_at) VALUES (?, ?, ?, ?)', [
      CODE,
      place.wang.id,
      id,
      new Date(),
    ]);
    await serve(world, place.wang.person, id, {
      note: '换了滤芯',
      items: [{ name: '滤芯', quantity: 2 }],
      priceFen: 100,
    });
  });
  afterAll(() => world.close());

  test('opens what was done, for the resident who was served', async () => {
    expect((await card(resident)).record).toMatchObject({
      bookingId: id,
      serviceName: '净水器维修',
      communityName: '阳光花园',
      state: 'completed',
      summary: '换了滤芯',
      items: [{ name: '滤芯', quantity: 2 }],
      photoIds: [],
      priceFen: 100,
      inWarranty: false,
    });
  });

  test('anyone else sees the engineer as ever, and nothing of the service', async () => {
    const neighbour = await boundResident(world, place.liu);
    const seen = await card(neighbour);
    expect(seen).toMatchObject({ record: null, latest: null, engineer: { id: place.wang.id } });
    for (const canary of ['换了滤芯', '9417', id]) expect(JSON.stringify(seen)).not.toContain(canary);
  });

  test('the code on his badge opens no record', async () => {
    expect((await card(resident, place.wang.code)).record).toBeNull();
  });
});
