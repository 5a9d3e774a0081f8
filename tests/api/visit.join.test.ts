import { book, bookingWish } from '../support/bookings.js';
import { rowsOf } from '../support/database-facts.js';
import { FRIDAY, SATURDAY, SATURDAY_9, SATURDAY_10, shanghai } from '../support/days.js';
import { violations } from '../support/invariants.js';
import { boundResident, expectStatus, makeNeighbourhood, type Neighbourhood } from '../support/neighbourhood.js';
import type { Person } from '../support/person.js';
import { factsOf, forgetFacts, join, joinStarts, visitOf, visitsIn } from '../support/visits.js';
import { World } from '../support/world.js';

const at = (time: string, day = SATURDAY) => shanghai(`${day} ${time}`);

describe('a neighbour joins a visit', () => {
  let world: World;
  let place: Neighbourhood;
  let first: Person;
  let neighbour: Person;
  let visitId: string;
  const third: Person[] = [];

  beforeAll(async () => {
    world = await World.create();
    world.setTime(FRIDAY);
    place = await makeNeighbourhood(world);
    first = await boundResident(world, place.wang);
    neighbour = await boundResident(world, place.liu);
  });
  afterEach(async () => expect(await violations(world.sql, { now: new Date(FRIDAY) })).toEqual([]));
  afterAll(() => world.close());

  test('there is nothing to join before somebody has booked', async () => {
    expect(await visitsIn(neighbour)).toEqual([]);
  });

  test('a booking announces that the engineer comes, in one fact that tells no more than the day', async () => {
    await book(first, place);
    ({ id: visitId } = await visitOf(neighbour, place.wang));
    expect(await factsOf(world, 'visit.announced')).toEqual([
      { visitId, engineerId: place.wang.id, communityId: '1001', day: SATURDAY, part: null },
    ]);
    const made = { change: 'created', previousState: null, visitId, startAt: SATURDAY_9 };
    expect(await factsOf(world, 'booking.changed')).toMatchObject([made]);
  });

  test('his free half hours next to it are offered, without those beyond lunch', async () => {
    // From five bound residents on what is taken is left out.
    for (let n = 0; n < 3; n++) await boundResident(world, place.wang);
    const half = ['10:00', '10:30', '11:00', '11:30'].map((time) => at(time));
    expect(await joinStarts(neighbour, place, visitId)).toEqual(half);
    const hour = ['10:00', '10:30', '11:00'].map((time) => at(time));
    expect(await joinStarts(neighbour, place, visitId, '净水器维修')).toEqual(hour);
    expect(await visitOf(neighbour, place.wang)).toMatchObject({ seatsLeft: 4, joined: false });
  });

  test('a service he has no skill for offers nothing and cannot be joined', async () => {
    await book(first, place, { engineerId: place.liu.id, start: at('15:00') });
    const { id } = await visitOf(neighbour, place.liu);
    expect(await joinStarts(neighbour, place, id, '空调清洗')).toEqual([]);
    const tried = await join(neighbour, place, id, at('16:00'), { serviceItemId: place.services['空调清洗'] });
    expect(tried).toMatchObject({ status: 400, body: { code: 'dispatch.engineerCannot' } });
  });

  test('joining gives a booking on the same visit, and no second announcement', async () => {
    await forgetFacts(world);
    const booking = expectStatus(await join(neighbour, place, visitId, SATURDAY_10), 201);
    expect(booking).toMatchObject({
      visitId,
      state: 'requested',
      start: SATURDAY_10,
      reason: '师傅正好到您小区，顺路上门',
    });
    expect(await factsOf(world, 'visit.announced')).toEqual([]);
    expect(await visitOf(neighbour, place.wang)).toMatchObject({ id: visitId, seatsLeft: 3, joined: true });
    expect(await visitOf(first, place.wang)).toMatchObject({ joined: true });
    expect(await visitOf(await world.resident(), place.wang)).toMatchObject({ joined: false });
  });

  test('an ordinary booking there that day hangs on it as well', async () => {
    third.push(await boundResident(world, place.wang));
    const answer = await third[0].post('/api/bookings', bookingWish(place, { start: at('14:00') }));
    expect(expectStatus(answer, 201).visitId).toBe(visitId);
  });

  test.each([
    ['a place that is gone', at('10:00'), 409, 'schedule.slotTaken'],
    ['a time beyond his reach', at('17:30'), 409, 'schedule.notNextToVisit'],
    ['another day', at('10:00', '2026-11-22'), 409, 'schedule.notNextToVisit'],
    ['the past', at('09:00', '2026-11-19'), 409, 'schedule.notNextToVisit'],
    ['a minute between', at('10:10'), 400, 'schedule.offGrid'],
  ])('%s is refused with alternatives, those on the same visit first', async (_what, start, status, code) => {
    const other = await boundResident(world, place.liu);
    const answer = await join(other, place, visitId, start);
    expect(answer).toMatchObject({ status, body: { code } });
    const { alternatives } = answer.body.details as { alternatives: { engineerId: string }[] };
    expect(alternatives.map((each) => each.engineerId)).toEqual([place.wang.id, place.wang.id, place.wang.id]);
  });

  test('once on a visit is enough; who is not of the community cannot', async () => {
    expect(await join(neighbour, place, visitId, at('11:00'))).toMatchObject({
      status: 409,
      body: { code: 'visit.alreadyJoined' },
    });
    const stranger = await boundResident(world, place.wang, '1002');
    expect(await join(stranger, place, visitId, at('11:00'))).toMatchObject({ body: { code: 'booking.notMember' } });
    expect((await join(neighbour, place, '424242', at('11:00'))).body.code).toBe('visit.unknown');
  });

  test('who joins the community with it belongs to it if he gets the place, and only then', async () => {
    const newcomer = await world.resident();
    const homes = async () => (expectStatus(await newcomer.get('/api/me'), 200).residencies as unknown[]).length;
    const wish = (start: string) => join(newcomer, place, visitId, start, { becomesMember: true });
    expect(await wish(at('10:00'))).toMatchObject({ status: 409, body: { code: 'schedule.slotTaken' } });
    expect(await homes()).toBe(0);
    const { id } = expectStatus(await wish(at('11:30')), 201);
    expect(await homes()).toBe(1);
    expectStatus(await newcomer.post(`/api/me/bookings/${id as string}/cancel`), 200);
  });

  test('when the first customer cancels, those who joined keep their time', async () => {
    await forgetFacts(world);
    const { items } = expectStatus(await first.get('/api/me/bookings'), 200) as {
      items: { id: string; start: string }[];
    };
    const { id } = items.find((each) => each.start === SATURDAY_9)!;
    expectStatus(await first.post(`/api/me/bookings/${id}/cancel`), 200);
    expect(await factsOf(world, 'visit.changed')).toEqual([]);
    expect(await factsOf(world, 'booking.changed')).toMatchObject([
      { bookingId: id, change: 'cancelled', previousState: 'requested', state: 'cancelled', visitId: null },
    ]);
    expect(await visitOf(neighbour, place.wang)).toMatchObject({ id: visitId, joined: true, state: 'announced' });
  });

  test('when what is left goes to another engineer the visit does: told once, under the same id', async () => {
    for (const who of [neighbour, first])
      for (const { id } of (await who.get('/api/me/bookings')).body.items as { id: string }[])
        expectStatus(await who.post(`/api/me/bookings/${id}/cancel`), 200);
    await forgetFacts(world);
    const [rest] = await rowsOf<{ id: string }>(world, 'SELECT id FROM booking WHERE visit_id = ?', [visitId]);
    const given = { engineerId: place.liu.id };
    expectStatus(await place.operator.post(`/api/console/bookings/${rest.id}/assignment`, given), 200);
    expect(await factsOf(world, 'visit.changed')).toMatchObject([
      { visitId, change: 'engineer', engineerId: place.liu.id, previousEngineerId: place.wang.id },
    ]);
    expect(await factsOf(world, 'visit.announced')).toEqual([]);
    const told = { bookingId: rest.id, change: 'engineer', visitId };
    expect(await factsOf(world, 'booking.changed')).toMatchObject([told]);
  });

  test('when the last one cancels the visit is off: told once, and nobody can join it', async () => {
    await forgetFacts(world);
    for (const who of third)
      for (const { id } of (await who.get('/api/me/bookings')).body.items as { id: string }[])
        expectStatus(await who.post(`/api/me/bookings/${id}/cancel`), 200);
    expect(await factsOf(world, 'visit.changed')).toMatchObject([
      { visitId, change: 'cancelled', engineerId: place.liu.id },
    ]);
    expect(await visitsIn(neighbour)).toEqual([]);
    const late = await join(neighbour, place, visitId, at('14:30'));
    expect(late).toMatchObject({ status: 409, body: { code: 'visit.over' } });
    expect(late.body.details.alternatives).toHaveLength(3);
    expect((await neighbour.get(`/api/visits/${visitId}`)).body).toMatchObject({ state: 'cancelled', seatsLeft: 0 });
  });
});
