import { book, bookingWish, jobsOf, serve } from '../support/bookings.js';
import { countOf } from '../support/database-facts.js';
import { FRIDAY, SATURDAY, SATURDAY_9 } from '../support/days.js';
import { boundResident, expectStatus, makeNeighbourhood, type Neighbourhood } from '../support/neighbourhood.js';
import type { Person } from '../support/person.js';
import { World } from '../support/world.js';

describe('a resident cancels a booking', () => {
  let world: World;
  let place: Neighbourhood;
  let resident: Person;
  const cancel = (id: string, body: object = {}, who = resident) => who.post(`/api/me/bookings/${id}/cancel`, body);
  const atoms = (id: string) => countOf(world, 'schedule_atom WHERE booking_id = ?', [id]);

  beforeAll(async () => {
    world = await World.create();
    world.setTime(FRIDAY);
    place = await makeNeighbourhood(world);
    resident = await boundResident(world, place.wang);
  });
  afterAll(() => world.close());

  test('the hour is free again at once, for himself and for others', async () => {
    const id = await book(resident, place);
    expect(await atoms(id)).toBeGreaterThan(0);
    const { status, body } = await cancel(id, { reason: '家里有事' });
    expect(status).toBe(200);
    expect(body).toMatchObject({ state: 'cancelled', can: { cancel: false, reschedule: false } });
    expect(body.history.at(-1)).toEqual({ state: 'cancelled', at: FRIDAY, by: 'resident', text: '取消预约：家里有事' });
    expect(await atoms(id)).toBe(0);
    expect(await jobsOf(place.wang.person, SATURDAY)).toEqual([]);
    const neighbour = await boundResident(world, place.wang);
    await cancel(await book(neighbour, place), {}, neighbour);
  });

  test('twice, also at once, is once', async () => {
    const id = await book(resident, place);
    const answers = await Promise.all(Array.from({ length: 10 }, () => cancel(id)));
    expect(answers.every((answer) => answer.status === 200 || answer.body.code === 'booking.stale')).toBe(true);
    expect((await cancel(id)).status).toBe(200);
    expect(await countOf(world, "booking_change WHERE booking_id = ? AND state = 'cancelled'", [id])).toBe(1);
  });

  test('an accepted one too, but not one that has begun or is done', async () => {
    const id = await book(resident, place);
    const step = (name: string) => place.wang.person.post(`/api/engineer/bookings/${id}/${name}`);
    expectStatus(await step('accept'), 200);
    expect((await resident.get(`/api/me/bookings/${id}`)).body.can).toMatchObject({ cancel: true, reschedule: true });
    expect(await step('start')).toMatchObject({ status: 409, body: { code: 'booking.beforeTheDay' } });
    world.setTime(SATURDAY_9);
    expectStatus(await step('start'), 200);
    expect(await cancel(id)).toMatchObject({ status: 409, body: { code: 'booking.illegalChange' } });
    expectStatus(await step('complete'), 200);
    expect(await cancel(id)).toMatchObject({ status: 409, body: { code: 'booking.illegalChange' } });
    expect((await resident.get(`/api/me/bookings/${id}`)).body).toMatchObject({
      state: 'completed',
      can: { cancel: false },
    });
    world.setTime(FRIDAY);
  });

  test('cancelled at the same moment as accepted: one of the two, and the calendar agrees', async () => {
    const undecided = await boundResident(world, place.wang);
    for (let round = 0; round < 5; round++) {
      const id = await book(undecided, place, { start: `2026-11-${23 + round}T01:00:00.000Z` });
      await Promise.all([cancel(id, {}, undecided), place.wang.person.post(`/api/engineer/bookings/${id}/accept`)]);
      const { state } = (await undecided.get(`/api/me/bookings/${id}`)).body;
      expect(['scheduled', 'cancelled']).toContain(state);
      expect((await atoms(id)) > 0).toBe(state === 'scheduled');
      await cancel(id, {}, undecided);
    }
    expect(await undecided.post('/api/bookings', bookingWish(place))).toMatchObject({
      status: 409,
      body: { code: 'booking.tooManyCancelled' },
    });
  });

  test('nobody cancels for another, and an engineer cannot go on with a cancelled one', async () => {
    const own = await book(resident, place, { start: '2026-11-29T01:00:00.000Z' });
    const other = await boundResident(world, place.liu);
    expect(await cancel(own, {}, other)).toMatchObject({ status: 404, body: { code: 'booking.unknown' } });
    expect((await cancel(own, {}, place.wang.person)).status).toBe(404);
    await cancel(own);
    for (const step of ['accept', 'start', 'complete'])
      expect(await place.wang.person.post(`/api/engineer/bookings/${own}/${step}`)).toMatchObject({
        status: 409,
        body: { code: 'booking.illegalChange' },
      });
  });

  test('the story of a booking keeps its order', async () => {
    const id = await book(resident, place, { start: '2026-11-30T01:00:00.000Z' });
    await serve(world, place.wang.person, id);
    const { history } = (await resident.get(`/api/me/bookings/${id}`)).body;
    expect(history.map((line: { state: string; by: string }) => `${line.state} by ${line.by}`)).toEqual([
      'requested by resident',
      'scheduled by engineer',
      'on_site by engineer',
      'completed by engineer',
    ]);
  });
});
