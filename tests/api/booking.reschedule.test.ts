import { book, bookingWish, jobsOf } from '../support/bookings.js';
import { countOf, rowsOf } from '../support/database-facts.js';
import { FRIDAY, SATURDAY, SATURDAY_9, SATURDAY_10, shanghai } from '../support/days.js';
import { boundResident, expectStatus, makeNeighbourhood } from '../support/neighbourhood.js';
import type { Person } from '../support/person.js';
import { story } from '../support/story.js';

describe('a resident moves a booking', () => {
  let resident: Person;
  let neighbour: Person;
  let id: string;
  const move = (start: string, who = resident) => who.post(`/api/me/bookings/${id}/reschedule`, { start });
  const at = (time: string) => shanghai(`${SATURDAY} ${time}`);
  const hours = async () =>
    (
      await rowsOf<{ start_at: Date }>(
        here.world,
        "SELECT start_at FROM schedule_atom WHERE booking_id = ? AND kind = 'work' ORDER BY start_at",
        [id],
      )
    ).map((row) => row.start_at.toISOString());

  const here = story(async (world) => {
    world.setTime(FRIDAY);
    const place = await makeNeighbourhood(world);
    return { place };
  });
  beforeEach(async () => {
    await here.world.sql.query('DELETE FROM schedule_atom');
    await here.world.sql.query("UPDATE booking SET state = 'cancelled'");
    resident = await boundResident(here.world, here.place.wang);
    neighbour = await boundResident(here.world, here.place.wang);
    id = await book(resident, here.place);
  });

  test('to a time that overlaps its own old one', async () => {
    expect(await move(at('09:30'))).toMatchObject({
      status: 200,
      body: { start: at('09:30'), end: at('10:30'), state: 'requested', engineer: { name: '王师傅' } },
    });
    expect(await hours()).toEqual([at('09:30'), at('10:00')]);
    expect((await move(at('09:00'))).status).toBe(200);
    expect(await hours()).toEqual([at('09:00'), at('09:30')]);
  });

  test('to its own time: nothing is lost, and nothing has changed', async () => {
    expectStatus(await here.place.wang.person.post(`/api/engineer/bookings/${id}/accept`), 200);
    const facts = () => countOf(here.world, "outbox_event WHERE name = 'booking.changed'");
    const before = { ...(await resident.get(`/api/me/bookings/${id}`)).body, facts: await facts() };
    expect(before.state).toBe('scheduled');
    expectStatus(await move(SATURDAY_9), 200);
    expect({ ...(await resident.get(`/api/me/bookings/${id}`)).body, facts: await facts() }).toEqual(before);
    expect(await hours()).toEqual([at('09:00'), at('09:30')]);
  });

  test('the old hour is free, the new one is taken', async () => {
    await move(at('14:00'));
    expectStatus(await neighbour.post('/api/bookings', bookingWish(here.place)), 201);
    expect(await neighbour.post('/api/bookings', bookingWish(here.place, { start: at('14:00') }))).toMatchObject({
      status: 409,
      body: { code: 'schedule.slotTaken' },
    });
  });

  test('to an hour that is taken: he hears of three others, and keeps what he has', async () => {
    await book(neighbour, here.place, { start: SATURDAY_10 });
    const refused = await move(at('09:30'));
    expect(refused).toMatchObject({ status: 409, body: { code: 'schedule.slotTaken' } });
    expect(refused.body.details.alternatives).toHaveLength(3);
    expect(await hours()).toEqual([at('09:00'), at('09:30')]);
    expect((await resident.get(`/api/me/bookings/${id}`)).body).toMatchObject({
      start: SATURDAY_9,
      history: [{ text: '提交预约' }],
    });
  });

  test('who prefers an engineer gets another when he is taken, and is told', async () => {
    await resident.post(`/api/me/bookings/${id}/cancel`);
    id = await book(resident, here.place, { mode: 'prefer' });
    await book(neighbour, here.place, { start: at('14:00') });
    expect(await move(at('14:00'))).toMatchObject({
      status: 200,
      body: { engineer: { name: '刘师傅' }, engineerChanged: true },
    });
    expect(
      await countOf(here.world, 'schedule_atom WHERE booking_id = ? AND engineer_id = ?', [id, here.place.wang.id]),
    ).toBe(0);
    expect((await jobsOf(here.place.liu.person, SATURDAY)).map((job) => job.id)).toEqual([id]);
  });

  test('an accepted one must be accepted anew', async () => {
    expectStatus(await here.place.wang.person.post(`/api/engineer/bookings/${id}/accept`), 200);
    expect((await move(at('15:00'))).body.state).toBe('requested');
    expect((await jobsOf(here.place.wang.person, SATURDAY))[0]).toMatchObject({
      id,
      next: 'accept',
      start: at('15:00'),
    });
  });

  test.each([
    ['into the past', () => shanghai('2026-11-19 09:00'), 400, 'schedule.past'],
    ['off the half hour', () => at('09:10'), 400, 'schedule.offGrid'],
    ['outside of his hours', () => at('20:00'), 400, 'schedule.outsideShift'],
    ['too far', () => shanghai('2026-12-21 09:00'), 400, 'schedule.tooFarAhead'],
  ])('%s it does not go', async (_where, start, status, code) => {
    expect(await move(start())).toMatchObject({ status, body: { code } });
    expect(await hours()).toEqual([at('09:00'), at('09:30')]);
  });

  test('neither do those of others, nor cancelled or finished ones', async () => {
    expect((await move(at('15:00'), neighbour)).status).toBe(404);
    await resident.post(`/api/me/bookings/${id}/cancel`);
    expect(await move(at('15:00'))).toMatchObject({ status: 409, body: { code: 'booking.illegalChange' } });
  });

  test('ten taps on ten different hours at once leave it in one of them', async () => {
    const starts = ['10:00', '10:30', '11:00', '13:00', '13:30', '14:00', '14:30', '15:00', '15:30', '16:00'].map(at);
    const answers = await Promise.all(starts.map((start) => move(start)));
    expect(answers.every((answer) => [200, 409].includes(answer.status))).toBe(true);
    const { start } = (await resident.get(`/api/me/bookings/${id}`)).body;
    expect((await hours())[0]).toBe(start);
    expect(await hours()).toHaveLength(2);
  });

  test('two who change places at once: each keeps one hour', async () => {
    const other = await book(neighbour, here.place, { start: SATURDAY_10 });
    await Promise.all([
      move(SATURDAY_10),
      neighbour.post(`/api/me/bookings/${other}/reschedule`, { start: SATURDAY_9 }),
    ]);
    expect(await countOf(here.world, "schedule_atom WHERE kind = 'work'")).toBe(4);
  });
});
