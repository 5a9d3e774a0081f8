import { book, bookingWish, serve } from '../support/bookings.js';
import { countOf } from '../support/database-facts.js';
import { FRIDAY, SATURDAY_9, SATURDAY_10, shanghai } from '../support/days.js';
import { boundResident, expectStatus, makeNeighbourhood } from '../support/neighbourhood.js';
import { story } from '../support/story.js';

describe('a resident books what he has booked already', () => {
  const here = story(async (world) => {
    world.setTime(FRIDAY);
    const place = await makeNeighbourhood(world);
    const resident = await boundResident(world, place.wang);
    await book(resident, place, { start: SATURDAY_9 });
    return { place, resident };
  });
  const wish = (more: object = {}) =>
    bookingWish(here.place, { start: SATURDAY_9, engineerId: here.place.liu.id, again: false, ...more });
  const bookings = () => countOf(here.world, 'booking');

  test('he is asked, with what he has, and nothing is booked', async () => {
    const asked = await here.resident.post('/api/bookings', wish());
    expect(asked).toMatchObject({
      status: 409,
      body: {
        code: 'booking.alike',
        details: { alike: [{ start: SATURDAY_9, serviceName: '净水器维修', engineerName: '王师傅' }] },
      },
    });
    expect(await bookings()).toBe(1);
  });

  test('in another community too, when it is for the same minute', async () => {
    const there = { communityId: '1002', becomesMember: true };
    expectStatus(
      await here.place.operator.post(`/api/console/engineers/${here.place.liu.id}/coverage`, {
        communityId: '1002',
        isPrimary: false,
      }),
      204,
    );
    expect(await here.resident.post('/api/bookings', wish(there))).toMatchObject({
      status: 409,
      body: { code: 'booking.alike' },
    });
    expectStatus(await here.resident.post('/api/bookings', wish({ ...there, start: SATURDAY_10 })), 201);
    expect(await bookings()).toBe(2);
    const { items } = expectStatus(await here.resident.get('/api/me/bookings'), 200);
    const [{ id }] = (items as { id: string; start: string }[]).filter(({ start }) => start === SATURDAY_10);
    expectStatus(await here.resident.post(`/api/me/bookings/${id}/cancel`), 200);
  });

  test('another service is another matter', async () => {
    const filter = { serviceItemId: here.place.services['滤芯更换'], start: SATURDAY_10 };
    expectStatus(await here.resident.post('/api/bookings', wish(filter)), 201);
  });

  test('who means it books once more', async () => {
    expectStatus(await here.resident.post('/api/bookings', wish({ again: true })), 201);
    expect(await bookings()).toBe(4);
  });

  test('two taps at once are one booking and one question', async () => {
    const other = await boundResident(here.world, here.place.wang);
    const taps = await Promise.all(
      [here.place.wang, here.place.liu].map(({ id }) =>
        other.post(
          '/api/bookings',
          wish({ engineerId: id, start: SATURDAY_10, serviceItemId: here.place.services['滤芯更换'] }),
        ),
      ),
    );
    expect(taps.map(({ status }) => status).sort()).toEqual([201, 409]);
  });

  test('a move to where he has it already is asked about too, a move to any other time is not', async () => {
    const { place, world } = here;
    const other = await boundResident(world, place.wang);
    const sunday = (time: string) => shanghai(`2026-11-22 ${time}`);
    const first = await book(other, place, { start: sunday('09:00') });
    const second = await book(other, place, { start: sunday('14:00'), engineerId: place.liu.id });
    const move = (time: string, more: object = {}, who = other, path = '/api/me') =>
      who.post(`${path}/bookings/${second}/reschedule`, { start: sunday(time), ...more });
    expectStatus(await move('15:00'), 200);
    for (const time of ['09:00', '09:30', '08:30'])
      expect(await move(time)).toMatchObject({
        status: 409,
        body: { code: 'booking.alike', details: { alike: [{ start: sunday('09:00'), engineerName: '王师傅' }] } },
      });
    expectStatus(await move('10:00'), 200);
    expect(expectStatus(await move('09:00', { again: true }), 200)).toMatchObject({ start: sunday('09:00') });
    expectStatus(await move('16:00'), 200);
    expectStatus(await move('09:00', {}, place.operator, '/api/console'), 200);
    expectStatus(await move('16:00'), 200);
    const both = [first, second].map((id) =>
      other.post(`/api/me/bookings/${id}/reschedule`, { start: sunday('11:00') }),
    );
    expect((await Promise.all(both)).map(({ status }) => status).sort()).toEqual([200, 409]);
  });
});

describe('a resident brings an issue back and has the same service coming already', () => {
  const here = story(async (world) => {
    world.setTime(FRIDAY);
    const place = await makeNeighbourhood(world);
    const resident = await boundResident(world, place.wang);
    const done = await book(resident, place, { start: SATURDAY_9 });
    await serve(world, place.wang.person, done);
    world.setTime(SATURDAY_10);
    return { place, resident, done };
  });
  const sunday = '2026-11-22T02:00:00.000Z';
  const reopen = (more: object = {}) =>
    here.resident.post(`/api/me/bookings/${here.done}/reopen`, { start: sunday, text: '又漏水了', ...more });

  test('he is asked, and only who means it has two coming', async () => {
    const start = '2026-11-22T01:00:00.000Z';
    await book(here.resident, here.place, { start });
    expect(await reopen()).toMatchObject({
      status: 409,
      body: { code: 'booking.alike', details: { alike: [{ start, serviceName: '净水器维修' }] } },
    });
    expectStatus(await reopen({ again: true }), 201);
  });
});
