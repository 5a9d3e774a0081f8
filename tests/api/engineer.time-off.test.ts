import { book, bookingWish, jobsOf, serve } from '../support/bookings.js';
import { countOf } from '../support/database-facts.js';
import { FRIDAY, SATURDAY, SATURDAY_9, SATURDAY_10, shanghai } from '../support/days.js';
import { boundResident, expectStatus, makeNeighbourhood } from '../support/neighbourhood.js';
import { story } from '../support/story.js';

describe('an engineer falls ill on Saturday morning', () => {
  const ids: Record<string, string> = {};
  const mine = async (name: string) => expectStatus(await here.resident.get(`/api/me/bookings/${ids[name]}`), 200);

  const here = story(async (world) => {
    world.setTime(FRIDAY);
    const place = await makeNeighbourhood(world);
    const resident = await boundResident(world, place.wang);
    const other = await boundResident(world, place.wang);
    const cleaning = { serviceItemId: place.services['空调清洗'] };
    ids.nine = await book(resident, place, { start: SATURDAY_9 });
    ids.ten = await book(resident, place, { start: SATURDAY_10, ...cleaning });
    ids.afternoon = await book(resident, place, { start: shanghai(`${SATURDAY} 14:00`) });
    ids.cancelled = await book(resident, place, { start: shanghai(`${SATURDAY} 11:00`) });
    await resident.post(`/api/me/bookings/${ids.cancelled}/cancel`);
    ids.done = await book(resident, place, { start: shanghai(`${SATURDAY} 11:00`) });
    await serve(world, place.wang.person, ids.done);
    expectStatus(
      await other.post('/api/bookings', bookingWish(place, { start: SATURDAY_9, engineerId: place.liu.id })),
      201,
    );
    await other.post(`/api/me/bookings/${(await other.get('/api/me/bookings')).body.items[0].id}/cancel`);

    const off = { startsAt: shanghai(`${SATURDAY} 09:30`), endsAt: shanghai(`${SATURDAY} 12:30`), reason: '病假' };
    expectStatus(
      await place.operator.post(`/api/console/engineers/${place.wang.id}/time-off`, { ...off, confirmed: true }),
      204,
    );
    return { place, resident };
  });

  test('nobody can book him then, from the same moment', async () => {
    const query = `serviceItemId=${here.place.services['净水器维修']}&communityId=1001&engineerId=${here.place.wang.id}&mode=only&from=${SATURDAY}&days=1`;
    const starts = (await here.resident.get(`/api/slots?${query}`)).body.days[0].slots.map(
      (slot: { start: string }) => slot.start,
    );
    expect(starts.filter((start: string) => start < shanghai(`${SATURDAY} 12:30`))).toEqual([]);
    const late = await boundResident(here.world, here.place.wang);
    const refused = await late.post('/api/bookings', bookingWish(here.place, { start: shanghai(`${SATURDAY} 12:00`) }));
    expect(refused.status).toBe(400);
    expect(
      await late.post('/api/bookings', bookingWish(here.place, { start: shanghai(`${SATURDAY} 11:30`) })),
    ).toMatchObject({ status: 400 });
    expect(
      await late.post('/api/bookings', bookingWish(here.place, { start: shanghai(`${SATURDAY} 11:00`) })),
    ).toMatchObject({ status: 409, body: { code: 'schedule.timeOff' } });
  });

  test('what falls into it is offered to others; one hour of overlap is enough', async () => {
    expect(await here.world.settle()).toBeGreaterThan(0);
    expect(await mine('nine')).toMatchObject({
      engineer: { name: '刘师傅' },
      engineerChanged: true,
      state: 'requested',
      start: SATURDAY_9,
    });
    expect(await jobsOf(here.place.liu.person, SATURDAY)).toHaveLength(1);
  });

  test('what nobody else can do waits in the queue, and does not vanish', async () => {
    expect(await mine('ten')).toMatchObject({ engineer: null, engineerChanged: true, state: 'requested' });
    const { items } = (await here.place.operator.get('/api/console/bookings/queue')).body;
    expect(items.map((each: { id: string }) => each.id)).toEqual([ids.ten]);
  });

  test('what is outside of it, done or cancelled stays', async () => {
    expect(await mine('afternoon')).toMatchObject({ engineer: { name: '王师傅' }, engineerChanged: false });
    expect(await mine('done')).toMatchObject({ engineer: { name: '王师傅' }, state: 'completed' });
    expect(await mine('cancelled')).toMatchObject({ state: 'cancelled' });
    expect((await jobsOf(here.place.wang.person, SATURDAY)).map((job) => job.id)).toEqual([ids.done, ids.afternoon]);
  });

  test('whoever takes a later time of the one he asked for reads of no other', async () => {
    const path = `/api/me/bookings/${ids.ten}`;
    const { items } = (await here.resident.get(`${path}/alternatives`)).body as { items: { start: string }[] };
    const { start } = items.find((each) => each.start > shanghai(`${SATURDAY} 12:30`))!;
    expectStatus(await here.resident.post(`${path}/reschedule`, { start }), 200);
    expect(await mine('ten')).toMatchObject({ engineer: { name: '王师傅' }, engineerChanged: false, start });
  });

  test('every booking has exactly its time in one calendar', async () => {
    const wrong = `booking b WHERE b.state <> 'cancelled' AND b.engineer_id IS NOT NULL AND
      (SELECT COUNT(*) FROM schedule_atom a WHERE a.booking_id = b.id AND a.engineer_id = b.engineer_id AND a.kind = 'work')
        <> TIMESTAMPDIFF(MINUTE, b.start_at, b.end_at) / 30`;
    expect(await countOf(here.world, wrong)).toBe(0);
    expect(
      await countOf(
        here.world,
        "schedule_atom a JOIN booking b ON b.id = a.booking_id WHERE b.state = 'cancelled' OR b.engineer_id IS NULL OR b.engineer_id <> a.engineer_id",
      ),
    ).toBe(0);
  });
});

describe('a time off that is over', () => {
  const here = story(async (world) => {
    world.setTime(FRIDAY);
    return { place: await makeNeighbourhood(world) };
  });
  const off = (startsAt: string, endsAt: string) =>
    here.place.operator.post(`/api/console/engineers/${here.place.wang.id}/time-off`, {
      startsAt,
      endsAt,
      reason: '病假',
    });
  const listed = async () =>
    expectStatus(await here.place.operator.get(`/api/console/engineers/${here.place.wang.id}/time-off`), 200).items;

  test.each([
    ['years ago', '2020-01-01T00:00:00.000Z', '2020-01-02T00:00:00.000Z'],
    ['until this moment', shanghai('2026-10-20 09:00'), FRIDAY],
  ])('%s is a slip, and refused', async (_when, startsAt, endsAt) => {
    expect(await off(startsAt, endsAt)).toMatchObject({ status: 400, body: { code: 'engineer.timeOffOver' } });
    expect(await countOf(here.world, 'engineer_time_off')).toBe(0);
  });

  test('of nobody there is none', async () => {
    expect(await here.place.operator.get('/api/console/engineers/424242/time-off')).toMatchObject({
      status: 404,
      body: { code: 'engineer.unknown' },
    });
  });

  test('one that has begun and still lasts is listed', async () => {
    const [startsAt, endsAt] = [shanghai('2026-11-01 09:00'), shanghai(`${SATURDAY} 18:00`)];
    expectStatus(await off(startsAt, endsAt), 204);
    expect(await listed()).toMatchObject([{ startsAt, endsAt }]);
  });
});
