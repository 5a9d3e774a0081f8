import { Clock } from '../../apps/server/src/foundation/clock/clock.js';
import { book, jobsOf } from '../support/bookings.js';
import { countOf } from '../support/database-facts.js';
import { FRIDAY, SATURDAY, SATURDAY_9, shanghai } from '../support/days.js';
import { violations } from '../support/invariants.js';
import { boundResident, expectStatus, makeNeighbourhood, type Neighbourhood } from '../support/neighbourhood.js';
import { inboxOf, Notices } from '../support/notices.js';
import type { Person } from '../support/person.js';
import { factsOf, forgetFacts, visitOf, visitsIn } from '../support/visits.js';
import { World } from '../support/world.js';

const at = (time: string) => shanghai(`${SATURDAY} ${time}`);

/** 王师傅 has tapped 出发 at eight for nine o'clock. Whatever befalls him, the booking must not be stuck. */
describe('an engineer who has begun and cannot go on', () => {
  let world: World;
  let place: Neighbourhood;
  let resident: Person;
  let id: string;
  const clock = (time: string) => world.setTime(at(time));
  const step = (name: string, who = place.wang) => who.person.post(`/api/engineer/bookings/${id}/${name}`);
  const mine = async () => expectStatus(await resident.get(`/api/me/bookings/${id}`), 200);
  const assign = (engineer = place.liu) =>
    place.operator.post(`/api/console/bookings/${id}/assignment`, { engineerId: engineer.id });
  const sick = async (from: string, until = '20:00') => {
    const wish = { startsAt: at(from), endsAt: at(until), reason: '生病' };
    expectStatus(
      await place.operator.post(`/api/console/engineers/${place.wang.id}/time-off`, { ...wish, confirmed: true }),
      204,
    );
    await world.settle();
  };
  const told = async () => {
    await world.settle();
    await new Notices(world).inbox();
    return (await inboxOf(resident)).map(({ kind }) => kind);
  };
  /** Who had it sees nothing of it any more; who has it knows where to go once he has accepted. */
  const isWithLiu = async () => {
    expect(await mine()).toMatchObject({
      state: 'requested',
      engineer: { name: '刘师傅' },
      engineerChanged: true,
      start: SATURDAY_9,
      arrivedAt: null,
      lateMinutes: null,
    });
    expect(await jobsOf(place.wang.person, SATURDAY)).toEqual([]);
    expect((await step('start')).status).toBe(404);
    expect(await jobsOf(place.liu.person, SATURDAY)).toMatchObject([{ id, contact: null, next: 'accept' }]);
    expect((await visitOf(resident, place.liu)).joined).toBe(true);
    expect(await told()).toContain('bookingReassigned');
  };

  /** A minute passes after what he taps: facts of one frozen millisecond would have no order. */
  const isNow = async (where: string) => {
    clock('09:11');
    if (where === 'on site') expectStatus(await step('start'), 200);
    clock('09:12');
  };

  beforeEach(async () => {
    world = await World.create();
    world.setTime(FRIDAY);
    place = await makeNeighbourhood(world);
    resident = await boundResident(world, place.wang);
    id = await book(resident, place);
    expectStatus(await step('accept'), 200);
    clock('08:00');
    expectStatus(await step('depart'), 200);
    await world.settle();
  });
  afterEach(async () => {
    expect(await violations(world.sql, { now: world.app.get(Clock).now() })).toEqual([]);
    await world.close();
  });

  test('falls ill on the way: a colleague comes', async () => {
    clock('08:10');
    await sick('08:10');
    await isWithLiu();
    expect(await factsOf(world, 'visit.changed')).toMatchObject([{ change: 'engineer', engineerId: place.liu.id }]);
  });

  test('has not been heard of since: what is over by the clock waits for another time', async () => {
    clock('11:00');
    place.operator = await world.operator();
    await sick('10:30');
    expect(await mine()).toMatchObject({ state: 'requested', engineer: null, visitId: null });
    expect(await told()).toContain('bookingWaiting');
    const start = at('15:00');
    expectStatus(await resident.post(`/api/me/bookings/${id}/reschedule`, { start }), 200);
    expect(await mine()).toMatchObject({ state: 'requested', engineer: { name: '刘师傅' }, start });
  });

  test('will be away later: today he goes on', async () => {
    await sick('14:00');
    expect(await mine()).toMatchObject({ state: 'on_the_way', engineer: { name: '王师傅' } });
  });

  test('leaves on the way: a colleague comes', async () => {
    const leaving = { successorId: place.liu.id };
    expectStatus(
      await place.operator.post(`/api/console/engineers/${place.wang.id}/leaving`, { ...leaving, confirmed: true }),
      204,
    );
    await world.settle();
    expect(await mine()).toMatchObject({ state: 'requested', engineer: { name: '刘师傅' } });
  });

  test('takes the visit back on the way: a colleague comes', async () => {
    const { visitId } = await mine();
    const path = `/api/engineer/visits/${visitId as string}/cancel`;
    expectStatus(await place.wang.person.post(path, { comesNot: true }), 204);
    await isWithLiu();
  });

  test('leaves on site: a colleague is asked, and who lets him go has read it', async () => {
    await isNow('on site');
    const path = `/api/console/engineers/${place.wang.id}/leaving`;
    const hangs = { code: 'engineer.bookingsHang', details: { count: 1, become: 'reoffered' } };
    expect(await place.operator.post(path, {})).toMatchObject({ status: 409, body: hangs });
    expectStatus(await place.operator.post(path, { confirmed: true }), 204);
    await world.settle();
    const left = { state: 'requested', engineer: { name: '刘师傅' }, arrivedAt: null, lateMinutes: null };
    expect(await mine()).toMatchObject(left);
  });

  test('falls ill on site: that one stays with him, and does not hang on it', async () => {
    clock('09:05');
    expectStatus(await step('start'), 200);
    const wish = { startsAt: at('09:30'), endsAt: at('20:00'), reason: '生病' };
    expectStatus(await place.operator.post(`/api/console/engineers/${place.wang.id}/time-off`, wish), 204);
    await world.settle();
    expect(await mine()).toMatchObject({ state: 'on_site', engineer: { name: '王师傅' }, lateMinutes: 5 });
  });

  test.each(['on the way', 'on site'])('hands it over %s', async (where) => {
    await isNow(where);
    expect((await jobsOf(place.wang.person, SATURDAY))[0]).toMatchObject({ can: { handOver: true, choose: true } });
    const path = `/api/engineer/bookings/${id}/handover`;
    expectStatus(await place.wang.person.post(path, { engineerId: place.liu.id }), 204);
    await isWithLiu();
    expect(await countOf(world, 'booking WHERE late_minutes IS NOT NULL OR arrived_at IS NOT NULL')).toBe(0);
  });

  test.each(['on the way', 'on site'])('%s the operator gives it to another one', async (where) => {
    await isNow(where);
    expectStatus(await assign(), 200);
    await isWithLiu();
    clock('09:20');
    for (const name of ['accept', 'depart', 'start']) expectStatus(await step(name, place.liu), 200);
    expect(await mine()).toMatchObject({ state: 'on_site', arrivedAt: at('09:20'), lateMinutes: 20 });
  });

  test('giving it to him who has it changes nothing', async () => {
    await forgetFacts(world);
    const before = await mine();
    expect(expectStatus(await assign(place.wang), 200)).toMatchObject({ state: 'on_the_way', engineerChanged: false });
    expect(await mine()).toEqual(before);
    expect(await factsOf(world, 'booking.changed')).toEqual([]);
    expect(await told()).not.toContain('bookingReassigned');
  });

  test('the resident need not wait for him: the time and the visit are free', async () => {
    expect((await mine()).can).toMatchObject({ cancel: true, reschedule: false });
    const reason = { reason: '临时有事' };
    expect(expectStatus(await resident.post(`/api/me/bookings/${id}/cancel`, reason), 200).state).toBe('cancelled');
    expect(await countOf(world, 'schedule_atom WHERE booking_id = ?', [id])).toBe(0);
    expect(await visitsIn(resident)).toEqual([]);
    expect(await step('start')).toMatchObject({ status: 409, body: { code: 'booking.illegalChange' } });
  });

  test('once he is there only the service desk can call it off', async () => {
    clock('09:00');
    expectStatus(await step('start'), 200);
    expect((await resident.post(`/api/me/bookings/${id}/cancel`)).body.code).toBe('booking.hereAlready');
    const path = `/api/console/bookings/${id}/cancel`;
    expectStatus(await place.operator.post(path, { reason: '师傅突发不适' }), 200);
    expect(await told()).toContain('bookingCancelled');
    expect((await jobsOf(place.wang.person, SATURDAY)).map((job) => job.contact)).toEqual([]);
  });
});

/** 王师傅's nine o'clock is at hand, and he cannot come. */
describe('stepping in when there is hardly time left', () => {
  let world: World;
  let place: Neighbourhood;
  let resident: Person;
  let id: string;
  const mine = async () => expectStatus(await resident.get(`/api/me/bookings/${id}`), 200);

  beforeEach(async () => {
    world = await World.create();
    world.setTime(FRIDAY);
    place = await makeNeighbourhood(world);
    resident = await boundResident(world, place.wang);
    id = await book(resident, place);
  });
  afterEach(async () => {
    expect(await violations(world.sql, { now: world.app.get(Clock).now() })).toEqual([]);
    await world.close();
  });

  const handOver = (body: object) => place.wang.person.post(`/api/engineer/bookings/${id}/handover`, body);
  const assign = () => place.operator.post(`/api/console/bookings/${id}/assignment`, { engineerId: place.liu.id });

  test.each([
    ['to whoever is best, a quarter of an hour before', '08:45', () => handOver({})],
    ['to a colleague, when it has begun', '09:20', () => handOver({ engineerId: place.liu.id })],
    ['by the operator, in its last minutes', '09:50', assign],
  ])('%s', async (_how, time, act) => {
    world.setTime(at(time));
    expect([200, 204]).toContain((await act()).status);
    expect(await mine()).toMatchObject({ engineer: { name: '刘师傅' }, start: SATURDAY_9 });
  });

  test('sick leave that begins at once', async () => {
    world.setTime(at('08:45'));
    const wish = { startsAt: at('08:45'), endsAt: at('20:00'), reason: '生病' };
    expectStatus(
      await place.operator.post(`/api/console/engineers/${place.wang.id}/time-off`, { ...wish, confirmed: true }),
      204,
    );
    await world.settle();
    expect(await mine()).toMatchObject({ engineer: { name: '刘师傅' }, start: SATURDAY_9 });
  });

  test('when the time is over nobody can; who wishes anew still has half an hour to give', async () => {
    world.setTime(at('10:00'));
    place.operator = await world.operator();
    expect(await assign()).toMatchObject({ status: 400, body: { code: 'schedule.past' } });
    expect((await jobsOf(place.wang.person, SATURDAY))[0]).toMatchObject({ can: { handOver: true, choose: false } });
    const toColleague = await handOver({ engineerId: place.liu.id });
    expect(toColleague).toMatchObject({ status: 409, body: { code: 'booking.timeOver' } });
    expectStatus(await handOver({}), 204);
    expect(await mine()).toMatchObject({ state: 'requested', engineer: null });
    const soon = await resident.post(`/api/me/bookings/${id}/reschedule`, { start: at('10:00') });
    expect(soon).toMatchObject({ status: 400, body: { code: 'schedule.past' } });
  });
});
