import { book } from '../support/bookings.js';
import { FRIDAY, SATURDAY, SATURDAY_9, shanghai } from '../support/days.js';
import { violations } from '../support/invariants.js';
import { boundResident, expectStatus, makeNeighbourhood, type Neighbourhood } from '../support/neighbourhood.js';
import type { Person } from '../support/person.js';
import { announce, factsOf, forgetFacts, join, visitOf, visitsIn } from '../support/visits.js';
import { World } from '../support/world.js';

const at = (time: string, day = SATURDAY) => shanghai(`${day} ${time}`);

describe('an engineer with visits is away', () => {
  let world: World;
  let place: Neighbourhood;
  let first: Person;
  let neighbour: Person;
  let visitId: string;
  let ids: { base: string; joined: string };
  const sick = async (from: string, until: string, day = SATURDAY) => {
    const wish = { startsAt: at(from, day), endsAt: at(until, day), reason: '生病' };
    expectStatus(
      await place.operator.post(`/api/console/engineers/${place.wang.id}/time-off`, { ...wish, confirmed: true }),
      204,
    );
    await world.settle();
  };

  beforeEach(async () => {
    world = await World.create();
    world.setTime(FRIDAY);
    place = await makeNeighbourhood(world);
    [first, neighbour] = [await boundResident(world, place.wang), await boundResident(world, place.wang)];
    const base = await book(first, place);
    ({ id: visitId } = await visitOf(neighbour, place.wang));
    const joined = expectStatus(await join(neighbour, place, visitId, at('10:30')), 201).id as string;
    ids = { base, joined };
    await world.settle();
    await forgetFacts(world);
  });
  afterEach(async () => {
    expect(await violations(world.sql, { now: new Date(FRIDAY) })).toEqual([]);
    await world.close();
  });

  test('for the whole day: the visit and all on it go to a colleague, each told once', async () => {
    await sick('08:00', '20:00');
    expect(await factsOf(world, 'visit.changed')).toMatchObject([
      { visitId, change: 'engineer', engineerId: place.liu.id, previousEngineerId: place.wang.id },
    ]);
    expect(await factsOf(world, 'visit.announced')).toEqual([]);
    const told = await factsOf(world, 'booking.changed');
    expect(told.map((each) => each.bookingId as string).sort()).toEqual([ids.base, ids.joined].sort());
    for (const each of told) expect(each).toMatchObject({ change: 'engineer', visitId });
    const kept = (await neighbour.get(`/api/me/bookings/${ids.joined}`)).body;
    expect(kept).toMatchObject({ start: at('10:30'), engineer: { name: '刘师傅' }, engineerChanged: true });
  });

  test('for the time of the first customer only: those who joined keep engineer and time', async () => {
    await sick('09:00', '10:00');
    const told = await factsOf(world, 'booking.changed');
    expect(told.map((each) => each.bookingId)).toEqual([ids.base]);
    expect(await factsOf(world, 'visit.changed')).toEqual([]);
    expect((await visitsIn(neighbour)).map((each) => [each.engineer.name, each.joined])).toEqual(
      expect.arrayContaining([
        ['王师傅', true],
        ['刘师傅', false],
      ]),
    );
  });

  test('when nobody is free in his place the bookings wait with alternatives, and the visit is off', async () => {
    const off = { startsAt: at('08:00'), endsAt: at('20:00'), reason: '生病' };
    expectStatus(
      await place.operator.post(`/api/console/engineers/${place.liu.id}/time-off`, { ...off, confirmed: true }),
      204,
    );
    await world.settle();
    await sick('08:00', '20:00');
    expect(await factsOf(world, 'visit.changed')).toMatchObject([{ visitId, change: 'cancelled' }]);
    const waiting = (await neighbour.get(`/api/me/bookings/${ids.joined}`)).body;
    expect(waiting).toMatchObject({ engineer: null, visitId: null, state: 'requested' });
    const { items } = (await neighbour.get(`/api/me/bookings/${ids.joined}/alternatives`)).body;
    expect(items).toHaveLength(3);
  });

  test('what he announced for a day off is withdrawn, for a day he works it stays', async () => {
    for (const day of ['2026-11-22', '2026-11-23']) expectStatus(await announce(place.wang, { day }), 201);
    await forgetFacts(world);
    await sick('00:00', '23:30', '2026-11-22');
    expect(await factsOf(world, 'visit.changed')).toMatchObject([{ day: '2026-11-22', change: 'cancelled' }]);
    expect((await visitsIn(neighbour)).map((each) => each.day)).toEqual([SATURDAY, '2026-11-23']);
  });

  test('he leaves: his visits go to the successor with the bookings, what he announced is off', async () => {
    expectStatus(await announce(place.wang, { day: '2026-11-25' }), 201);
    await forgetFacts(world);
    const leaving = { successorId: place.liu.id };
    expectStatus(
      await place.operator.post(`/api/console/engineers/${place.wang.id}/leaving`, { ...leaving, confirmed: true }),
      204,
    );
    await world.settle();
    const changes = await factsOf(world, 'visit.changed');
    expect(changes.map((each) => [each.day, each.change]).sort()).toEqual([
      [SATURDAY, 'engineer'],
      ['2026-11-25', 'cancelled'],
    ]);
    expect((await neighbour.get(`/api/me/bookings/${ids.joined}`)).body.engineer.name).toBe('刘师傅');
  });

  test('the first customer moves to another day: one visit stays, another begins', async () => {
    const start = at('09:00', '2026-11-22');
    expectStatus(await first.post(`/api/me/bookings/${ids.base}/reschedule`, { start }), 200);
    expect((await visitsIn(first)).map((each) => [each.day, each.joined])).toEqual([
      [SATURDAY, false],
      ['2026-11-22', true],
    ]);
    expect(await factsOf(world, 'visit.changed')).toEqual([]);
    expect(await factsOf(world, 'visit.announced')).toMatchObject([{ day: '2026-11-22' }]);
    expect(await factsOf(world, 'booking.changed')).toMatchObject([{ change: 'moved', startAt: start }]);
  });

  test('the engineer hands one booking to a colleague, or to whoever is best', async () => {
    const handOver = (id: string, body: object = {}) =>
      place.wang.person.post(`/api/engineer/bookings/${id}/handover`, body);
    expect((await handOver(ids.base, { engineerId: place.wang.id })).body.code).toBe('dispatch.engineerCannot');
    expectStatus(await handOver(ids.base, { engineerId: place.liu.id }), 204);
    expect((await first.get(`/api/me/bookings/${ids.base}`)).body).toMatchObject({
      start: SATURDAY_9,
      engineer: { name: '刘师傅' },
      reason: '为您安排的师傅',
    });
    expectStatus(await handOver(ids.joined), 204);
    expect((await neighbour.get(`/api/me/bookings/${ids.joined}`)).body).toMatchObject({
      engineer: { name: '刘师傅' },
      reason: '当天就在您小区服务的师傅',
    });
    expect((await handOver(ids.joined)).status).toBe(404);
  });

  test('the reason behind the choice is stored with its parts, for operator and engineer', async () => {
    await sick('08:00', '20:00');
    const rows = (await place.liu.person.get(`/api/engineer/workbench?from=${SATURDAY}&days=1`)).body.days[0].bookings;
    expect(rows[1].dispatch).toEqual({
      engineerId: place.liu.id,
      score: 0.025,
      parts: { travel: 0, load: 0.025, butler: 0, preferred: 0 },
      candidates: 1,
    });
    const body = { engineerId: place.liu.id };
    const zhao = await first.get(`/api/me/bookings/${ids.base}`);
    expect(zhao.body.dispatch).toBeUndefined();
    expect(
      (await place.operator.post(`/api/console/bookings/${ids.base}/assignment`, body)).body.dispatch.parts,
    ).toBeDefined();
  });
});
