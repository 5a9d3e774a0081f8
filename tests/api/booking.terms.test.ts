import { book, bookingWish, jobsOf, serve } from '../support/bookings.js';
import { FRIDAY, SATURDAY, SATURDAY_9, SATURDAY_10, shanghai } from '../support/days.js';
import { boundResident, expectStatus, makeNeighbourhood } from '../support/neighbourhood.js';
import { reviewed } from '../support/reviews.js';
import { story } from '../support/story.js';

const SUNDAY_9 = shanghai('2026-11-22 09:00');
const EDITED = {
  name: '净水器大修',
  type: 'repair',
  durationMinutes: 240,
  skill: '热水器',
  priceFen: 50_000,
  warrantyPriceFen: 20_000,
  summary: '',
  position: 1,
  active: false,
  confirmed: true,
};

describe('a service is edited and withdrawn while it is booked', () => {
  const here = story(async (world) => {
    world.setTime(FRIDAY);
    const place = await makeNeighbourhood(world);
    const resident = await boundResident(world, place.wang);
    const open = await book(resident, place, { start: SATURDAY_9 });
    const done = await book(resident, place, { start: SATURDAY_10 });
    await serve(world, place.wang.person, done);
    await reviewed(resident, done);
    const service = place.services['净水器维修'];
    expectStatus(await place.operator.put(`/api/console/services/${service}`, EDITED), 200);
    return { place, resident, open, done };
  });
  const own = async (id: string) => expectStatus(await here.resident.get(`/api/me/bookings/${id}`), 200);
  const post = (path: string, body: object) => here.resident.post(`/api/me/bookings/${path}`, body);

  test('nobody can book it any more', async () => {
    expect(await here.resident.post('/api/bookings', bookingWish(here.place))).toMatchObject({ status: 410 });
  });

  test('what was booked keeps its name, its minutes and its price, done or not', async () => {
    const service = { name: '净水器维修', durationMinutes: 60 };
    for (const id of [here.open, here.done])
      expect(await own(id)).toMatchObject({ serviceItem: service, priceFen: 8000 });
    expect((await jobsOf(here.place.wang.person, SATURDAY))[0]).toMatchObject({ serviceName: '净水器维修' });
    const { items } = expectStatus(await here.resident.get('/api/communities/1001/reviews'), 200);
    expect(items).toMatchObject([{ serviceName: '净水器维修' }]);
  });

  test('it is still done by who has the skill that it was booked for, and moves for the minutes that were agreed', async () => {
    const slots = expectStatus(
      await here.resident.get(`/api/me/bookings/${here.open}/slots?from=${SATURDAY}&days=2`),
      200,
    );
    const starts = (slots.days as { slots: { start: string }[] }[]).flatMap((day) =>
      day.slots.map(({ start }) => start),
    );
    expect(starts).toContain(SUNDAY_9);
    expectStatus(await post(`${here.open}/reschedule`, { start: SUNDAY_9 }), 200);
    expect(await own(here.open)).toMatchObject({ start: SUNDAY_9, end: shanghai('2026-11-22 10:00') });
  });

  test('it is handed over, and comes back when it was not put right', async () => {
    const { wang, liu } = here.place;
    const handed = await wang.person.post(`/api/engineer/bookings/${here.open}/handover`, { engineerId: liu.id });
    expectStatus(handed, 204);
    expect(await own(here.done)).toMatchObject({ can: { reopen: true } });
    const again = expectStatus(
      await post(`${here.done}/reopen`, { start: shanghai('2026-11-22 11:00'), text: '还漏', again: true }),
      201,
    );
    expect(again).toMatchObject({
      end: shanghai('2026-11-22 12:00'),
      serviceItem: { name: '净水器维修' },
      priceFen: 0,
    });
    expect(await own(here.done)).toMatchObject({ can: { reopen: false } });
  });
});

describe('an engineer who no longer covers the community', () => {
  const here = story(async (world) => {
    world.setTime(FRIDAY);
    const place = await makeNeighbourhood(world);
    const resident = await boundResident(world, place.wang);
    const id = await book(resident, place);
    return { place, resident, id };
  });
  const coverage = (more = '') =>
    here.place.operator.delete(`/api/console/engineers/${here.place.wang.id}/coverage/1001${more}`);

  test('whoever takes it away is told first what hangs on it', async () => {
    expect(await coverage()).toMatchObject({
      status: 409,
      body: {
        code: 'engineer.bookingsHang',
        details: {
          count: 1,
          become: 'stay',
          bookings: [{ id: here.id, start: SATURDAY_9, communityName: '阳光花园' }],
        },
      },
    });
    expectStatus(await coverage('?confirmed=true'), 204);
  });

  test('he still moves what he has; new ones he does not get', async () => {
    expect(await here.resident.post('/api/bookings', bookingWish(here.place, { start: SATURDAY_10 }))).toMatchObject({
      status: 400,
      body: { code: 'dispatch.engineerCannot' },
    });
    const moved = await here.resident.post(`/api/me/bookings/${here.id}/reschedule`, { start: SUNDAY_9 });
    expect(expectStatus(moved, 200)).toMatchObject({ engineer: { name: '王师傅' }, start: SUNDAY_9 });
  });

  test('nothing more hangs: nothing is asked', async () => {
    expectStatus(await here.resident.post(`/api/me/bookings/${here.id}/cancel`), 200);
    expectStatus(await coverage(), 204);
  });
});
