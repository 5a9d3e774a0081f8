import { book, bookingWish, jobsOf, serve } from '../support/bookings.js';
import { countOf } from '../support/database-facts.js';
import { FRIDAY, SATURDAY, SATURDAY_9 } from '../support/days.js';
import { boundResident, expectStatus, makeNeighbourhood } from '../support/neighbourhood.js';
import { story } from '../support/story.js';

describe('a resident cancels a booking', () => {
  const cancel = (id: string, body: object = {}, who = here.resident) =>
    who.post(`/api/me/bookings/${id}/cancel`, body);
  const atoms = (id: string) => countOf(here.world, 'schedule_atom WHERE booking_id = ?', [id]);

  const here = story(async (world) => {
    world.setTime(FRIDAY);
    const place = await makeNeighbourhood(world);
    const resident = await boundResident(world, place.wang);
    return { place, resident };
  });

  test('the hour is free again at once, for himself and for others', async () => {
    const id = await book(here.resident, here.place);
    expect(await atoms(id)).toBeGreaterThan(0);
    const { status, body } = await cancel(id, { reason: '家里有事' });
    expect(status).toBe(200);
    expect(body).toMatchObject({ state: 'cancelled', can: { cancel: false, reschedule: false } });
    expect(body.history.at(-1)).toEqual({ state: 'cancelled', at: FRIDAY, by: 'resident', text: '取消预约：家里有事' });
    expect(await atoms(id)).toBe(0);
    expect(await jobsOf(here.place.wang.person, SATURDAY)).toEqual([]);
    const neighbour = await boundResident(here.world, here.place.wang);
    await cancel(await book(neighbour, here.place), {}, neighbour);
  });

  test('twice, also at once, is once', async () => {
    const id = await book(here.resident, here.place);
    const answers = await Promise.all(Array.from({ length: 10 }, () => cancel(id)));
    expect(answers.every((answer) => answer.status === 200 || answer.body.code === 'booking.stale')).toBe(true);
    expect((await cancel(id)).status).toBe(200);
    expect(await countOf(here.world, "booking_change WHERE booking_id = ? AND state = 'cancelled'", [id])).toBe(1);
  });

  test('an accepted one too, but not one that has begun or is done', async () => {
    const id = await book(here.resident, here.place);
    const step = (name: string) => here.place.wang.person.post(`/api/engineer/bookings/${id}/${name}`);
    expectStatus(await step('accept'), 200);
    expect((await here.resident.get(`/api/me/bookings/${id}`)).body.can).toMatchObject({
      cancel: true,
      reschedule: true,
    });
    expect(await step('start')).toMatchObject({ status: 409, body: { code: 'booking.beforeTheDay' } });
    here.world.setTime(SATURDAY_9);
    expectStatus(await step('start'), 200);
    expect(await cancel(id)).toMatchObject({ status: 409, body: { code: 'booking.hereAlready' } });
    expectStatus(await step('complete'), 200);
    expect(await cancel(id)).toMatchObject({ status: 409, body: { code: 'booking.illegalChange' } });
    expect((await here.resident.get(`/api/me/bookings/${id}`)).body).toMatchObject({
      state: 'completed',
      can: { cancel: false },
    });
    here.world.setTime(FRIDAY);
  });

  test('cancelled at the same moment as accepted: one of the two, and the calendar agrees', async () => {
    const undecided = await boundResident(here.world, here.place.wang);
    for (let round = 0; round < 5; round++) {
      const id = await book(undecided, here.place, { start: `2026-11-${23 + round}T01:00:00.000Z` });
      await Promise.all([
        cancel(id, {}, undecided),
        here.place.wang.person.post(`/api/engineer/bookings/${id}/accept`),
      ]);
      const { state } = (await undecided.get(`/api/me/bookings/${id}`)).body;
      expect(['scheduled', 'cancelled']).toContain(state);
      expect((await atoms(id)) > 0).toBe(state === 'scheduled');
      await cancel(id, {}, undecided);
    }
    expect(await undecided.post('/api/bookings', bookingWish(here.place))).toMatchObject({
      status: 409,
      body: { code: 'booking.tooManyCancelled' },
    });
  });

  test('nobody cancels for another, and an engineer cannot go on with a cancelled one', async () => {
    const own = await book(here.resident, here.place, { start: '2026-11-29T01:00:00.000Z' });
    const other = await boundResident(here.world, here.place.liu);
    expect(await cancel(own, {}, other)).toMatchObject({ status: 404, body: { code: 'booking.unknown' } });
    expect((await cancel(own, {}, here.place.wang.person)).status).toBe(404);
    await cancel(own);
    for (const step of ['accept', 'start', 'complete'])
      expect(await here.place.wang.person.post(`/api/engineer/bookings/${own}/${step}`)).toMatchObject({
        status: 409,
        body: { code: 'booking.illegalChange' },
      });
  });

  test('the story of a booking keeps its order', async () => {
    const id = await book(here.resident, here.place, { start: '2026-11-30T01:00:00.000Z' });
    await serve(here.world, here.place.wang.person, id);
    const { history } = (await here.resident.get(`/api/me/bookings/${id}`)).body;
    expect(history.map((line: { state: string; by: string }) => `${line.state} by ${line.by}`)).toEqual([
      'requested by resident',
      'scheduled by engineer',
      'on_site by engineer',
      'completed by engineer',
    ]);
  });
});
