import { book, bookingWish } from '../support/bookings.js';
import { checksums } from '../support/database-facts.js';
import { FRIDAY, SATURDAY, SATURDAY_9, shanghai } from '../support/days.js';
import { boundResident, expectStatus, makeNeighbourhood, type Neighbourhood } from '../support/neighbourhood.js';
import type { Person } from '../support/person.js';
import { World } from '../support/world.js';

describe('a booking that cannot be', () => {
  let world: World;
  let place: Neighbourhood;
  let resident: Person;
  let withdrawn: string;
  const at = (time: string, date = SATURDAY) => shanghai(`${date} ${time}`);
  const tries = (more: object) => resident.post('/api/bookings', bookingWish(place, more));
  const service = (more: object) => ({
    name: '水箱清洗',
    type: 'repair',
    durationMinutes: 60,
    skill: '水箱',
    priceFen: 1,
    warrantyPriceFen: 0,
    summary: '',
    position: 9,
    active: true,
    ...more,
  });

  beforeAll(async () => {
    world = await World.create();
    world.setTime(FRIDAY);
    place = await makeNeighbourhood(world);
    resident = await boundResident(world, place.wang);
    const { id } = expectStatus(await place.operator.post('/api/console/services', service({})), 201);
    withdrawn = id as string;
    expectStatus(await place.operator.put(`/api/console/services/${withdrawn}`, service({ active: false })), 200);
    const off = { startsAt: at('13:00'), endsAt: at('15:00'), reason: '培训' };
    expectStatus(
      await place.operator.post(`/api/console/engineers/${place.wang.id}/time-off`, { ...off, confirmed: true }),
      204,
    );
    await book(resident, place, { start: SATURDAY_9 });
  });
  afterAll(() => world.close());

  const cases: [string, () => object, number, string][] = [
    ['yesterday', () => ({ start: shanghai('2026-11-19 10:00') }), 400, 'schedule.past'],
    ['in twenty minutes', () => ({ start: shanghai('2026-11-20 10:00') }), 400, 'schedule.past'],
    ['ten past nine', () => ({ start: at('09:10') }), 400, 'schedule.offGrid'],
    ['nine and a second', () => ({ start: '2026-11-21T01:00:01.000Z' }), 400, 'schedule.offGrid'],
    ['nine and a millisecond', () => ({ start: '2026-11-21T01:00:00.001Z' }), 400, 'schedule.offGrid'],
    ['before he begins', () => ({ start: at('08:30') }), 400, 'schedule.outsideShift'],
    ['when he would end after work', () => ({ start: at('17:30') }), 400, 'schedule.outsideShift'],
    ['into his lunch', () => ({ start: at('11:30') }), 400, 'schedule.outsideShift'],
    ['in his lunch', () => ({ start: at('12:00') }), 400, 'schedule.outsideShift'],
    ['at night', () => ({ start: at('03:00') }), 400, 'schedule.outsideShift'],
    ['when he is off', () => ({ start: at('14:00') }), 409, 'schedule.timeOff'],
    ['which ends when he is off', () => ({ start: at('13:00') }), 409, 'schedule.timeOff'],
    ['half over another', () => ({ start: at('09:30') }), 409, 'schedule.slotTaken'],
    ['in 31 days', () => ({ start: at('10:00', '2026-12-21') }), 400, 'schedule.tooFarAhead'],
    ['of an unknown service', () => ({ serviceItemId: '424242' }), 404, 'catalog.unknown'],
    ['of a withdrawn service', () => ({ serviceItemId: withdrawn }), 410, 'catalog.withdrawn'],
    [
      'by an engineer without the skill',
      () => ({ serviceItemId: place.services['空调清洗'], engineerId: place.liu.id }),
      400,
      'dispatch.engineerCannot',
    ],
    ['by an unknown engineer', () => ({ engineerId: '424242' }), 404, 'engineer.unknown'],
    ['only by nobody', () => ({ engineerId: undefined }), 400, 'dispatch.engineerNeeded'],
    ['in a community he does not live in', () => ({ communityId: '1002' }), 409, 'booking.notMember'],
    [
      'in a community he would join with it, when the time is taken',
      () => ({ communityId: '1002', becomesMember: true, start: SATURDAY_9 }),
      409,
      'schedule.slotTaken',
    ],
    ['in an unknown community', () => ({ communityId: '424242' }), 404, 'community.unknown'],
    ['without a name', () => ({ contactName: ' ' }), 400, 'request.invalid'],
    ['with half a phone number', () => ({ phone: '1380013' }), 400, 'request.invalid'],
    ['without an address', () => ({ address: '' }), 400, 'request.invalid'],
    ['without a mode', () => ({ mode: 'best' }), 400, 'request.invalid'],
  ];

  test.each(cases)('%s', async (_what, more, status, code) => {
    const before = await checksums(world);
    expect(await tries(more())).toMatchObject({ status, body: { code } });
    expect(await checksums(world)).toEqual(before);
  });

  test('where nobody can do it, the resident is told so', async () => {
    expectStatus(await resident.post('/api/me/communities', { communityId: '1003' }), 200);
    expect(await tries({ communityId: '1003', mode: 'prefer' })).toMatchObject({
      status: 409,
      body: { code: 'dispatch.nobodyServes' },
    });
    const query = `serviceItemId=${place.services['净水器维修']}&communityId=1003&mode=prefer`;
    expect((await resident.get(`/api/slots?${query}&from=${SATURDAY}&days=1`)).body.days).toEqual([
      { date: SATURDAY, slots: [] },
    ]);
    expect(await resident.get(`/api/booking-preview?${query}&start=${SATURDAY_9}`)).toMatchObject({
      status: 409,
      body: { code: 'dispatch.nobodyServes' },
    });
  });

  test('the edges are open: the last hour of the day, up to lunch, after lunch, the thirtieth day', async () => {
    await resident.post(`/api/me/bookings/${(await resident.get('/api/me/bookings')).body.items[0].id}/cancel`);
    for (const start of [
      at('17:00', '2026-11-22'),
      at('11:00', '2026-11-22'),
      at('13:00', '2026-11-22'),
      at('10:00', '2026-12-20'),
    ])
      expect((await tries({ start })).status).toBe(201);
  });

  test('every slot that is listed can be booked, and no other', async () => {
    const other = await boundResident(world, place.liu);
    // Among fewer than five bound residents the list keeps what is taken.
    for (let n = 0; n < 5; n++) await boundResident(world, place.liu);
    const query = `serviceItemId=${place.services['净水器维修']}&communityId=1001&engineerId=${place.wang.id}&mode=only&from=2026-11-22&days=1`;
    const listed = new Set(
      (await other.get(`/api/slots?${query}`)).body.days[0].slots.map((slot: { start: string }) => slot.start),
    );
    for (let minute = 8 * 60; minute < 19 * 60; minute += 30) {
      const start = new Date(Date.parse(at('00:00', '2026-11-22')) + minute * 60_000).toISOString();
      const preview = await other.get(
        `/api/booking-preview?${query.replace('&from=2026-11-22&days=1', '')}&start=${start}`,
      );
      expect({ start, free: preview.status === 200 }).toEqual({ start, free: listed.has(start) });
      const someone = await world.resident();
      const answer = await someone.post('/api/bookings', bookingWish(place, { start, becomesMember: true }));
      expect({ start, booked: answer.status === 201 }).toEqual({ start, booked: listed.has(start) });
      if (answer.status === 201) await someone.post(`/api/me/bookings/${answer.body.id}/cancel`);
    }
  });
});
