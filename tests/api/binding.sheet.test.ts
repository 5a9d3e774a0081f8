import { book, serve } from '../support/bookings.js';
import { FRIDAY } from '../support/days.js';
import { boundResident, expectStatus, makeNeighbourhood, type Neighbourhood } from '../support/neighbourhood.js';
import type { Person } from '../support/person.js';
import { World } from '../support/world.js';

describe('the code on a service sheet', () => {
  let world: World;
  let place: Neighbourhood;
  let resident: Person;
  let id: string;
  let sheet: string;
  const sheetOf = (engineer = place.wang) => engineer.person.post(`/api/engineer/bookings/${id}/sheet-code`);
  const card = async (who: Person, code = sheet) => (await who.get(`/api/bind-codes/${code}`)).body;

  beforeAll(async () => {
    world = await World.create();
    world.setTime(FRIDAY);
    place = await makeNeighbourhood(world);
    resident = await boundResident(world, place.wang);
    id = await book(resident, place, { note: '门禁 9417' });
    expect(await sheetOf()).toMatchObject({ status: 409, body: { code: 'booking.illegalChange' } });
    await serve(world, place.wang.person, id, {
      note: '换了滤芯',
      items: [{ name: '滤芯', quantity: 2 }],
      priceFen: 100,
    });
    sheet = expectStatus(await sheetOf(), 201).code as string;
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
      photos: 0,
      canReview: true,
      priceFen: 100,
      inWarranty: false,
    });
  });

  test('anyone else sees the engineer as ever, and nothing of the service', async () => {
    const neighbour = await boundResident(world, place.liu);
    const seen = await card(neighbour);
    expect(seen).toMatchObject({ record: null, latest: null, engineer: { id: place.wang.id } });
    for (const canary of ['换了滤芯', '门禁', id]) expect(JSON.stringify(seen)).not.toContain(canary);
  });

  test('stays the same however often it is shown; only his own engineer has it', async () => {
    expect(expectStatus(await sheetOf(), 201)).toMatchObject({ code: sheet, linkQrUrl: `/q/${sheet}/qr.svg` });
    const twice = await Promise.all([sheetOf(), sheetOf()]);
    expect(twice.map((answer) => answer.body.code)).toEqual([sheet, sheet]);
    expect(await sheetOf(place.liu)).toMatchObject({ status: 404, body: { code: 'booking.unknown' } });
    expect(sheet).not.toBe(place.wang.code);
  });

  test('the code on his badge opens no record', async () => {
    expect((await card(resident, place.wang.code)).record).toBeNull();
  });
});
