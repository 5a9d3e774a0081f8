import { book } from '../support/bookings.js';
import { VisitsService } from '../../apps/server/src/modules/visit/visits.service.js';
import { countOf, rowsOf } from '../support/database-facts.js';
import { FRIDAY, SATURDAY, shanghai } from '../support/days.js';
import { violations } from '../support/invariants.js';
import { boundResident, expectStatus, makeNeighbourhood, type Neighbourhood } from '../support/neighbourhood.js';
import type { Person } from '../support/person.js';
import { announce, factsOf, forgetFacts, join, joinStarts, visitOf, visitsIn } from '../support/visits.js';
import { World } from '../support/world.js';

const at = (time: string) => shanghai(`${SATURDAY} ${time}`);

describe('an engineer announces himself', () => {
  let world: World;
  let place: Neighbourhood;
  let neighbour: Person;
  let visitId: string;
  const changes = () => factsOf(world, 'visit.changed');
  const cancel = (id: string, body: object = {}, who = place.wang) =>
    who.person.post(`/api/engineer/visits/${id}/cancel`, body);

  beforeAll(async () => {
    world = await World.create();
    world.setTime(FRIDAY);
    place = await makeNeighbourhood(world);
    neighbour = await boundResident(world, place.wang);
    for (let n = 0; n < 4; n++) await boundResident(world, place.wang);
  });
  beforeEach(() => forgetFacts(world));
  afterEach(async () => expect(await violations(world.sql, { now: new Date(FRIDAY) })).toEqual([]));
  afterAll(() => world.close());

  test.each([
    ['where he does not cover', { communityId: '1003' }, 409, 'visit.notCovered'],
    ['in an evening without a shift', { part: 'evening' }, 409, 'visit.notWorking'],
    ['for yesterday', { day: '2026-11-19' }, 400, 'visit.past'],
    ['for the day after two weeks', { day: '2026-12-05' }, 400, 'visit.tooFarAhead'],
    ['at a minute', { part: '09:30' }, 400, 'request.invalid'],
    ['in no community', { communityId: '424242' }, 404, 'community.unknown'],
  ])('not %s', async (_where, more, status, code) => {
    expect(await announce(place.wang, more)).toMatchObject({ status, body: { code } });
    expect(await countOf(world, 'visit')).toBe(0);
  });

  test('for an afternoon: residents hear of it once, and may join it before anybody booked', async () => {
    visitId = expectStatus(await announce(place.wang, { part: 'afternoon' }), 201).id as string;
    const coming = { visitId, engineerId: place.wang.id, communityId: '1001', day: SATURDAY, part: 'afternoon' };
    expect(await factsOf(world, 'visit.announced')).toEqual([coming]);
    expect(await visitOf(neighbour, place.wang)).toMatchObject({ part: 'afternoon', placesLeft: 10, joined: false });
    const starts = await joinStarts(neighbour, place, visitId);
    expect([starts[0], starts.at(-1), starts.length]).toEqual([at('13:00'), at('17:30'), 10]);
  });

  test('saying it again changes nothing; another part replaces the old one', async () => {
    expect(expectStatus(await announce(place.wang, { part: 'afternoon' }), 201).id).toBe(visitId);
    expect(await changes()).toEqual([]);
    expect(expectStatus(await announce(place.wang), 201)).toMatchObject({ id: visitId, part: null });
    expect(await changes()).toMatchObject([{ visitId, change: 'part', part: null, previousEngineerId: null }]);
    expect((await visitsIn(neighbour)).map((each) => each.id)).toEqual([visitId]);
  });

  test('he sees his visits with how many have joined, and another engineer cannot cancel it', async () => {
    expectStatus(await join(neighbour, place, visitId, at('14:00')), 201);
    const own = await place.wang.person.get(`/api/engineer/visits?from=${SATURDAY}&days=1`);
    expect(own.body.items).toEqual([
      {
        id: visitId,
        communityId: '1001',
        communityName: '阳光花园',
        day: SATURDAY,
        part: null,
        source: 'engineer',
        state: 'announced',
        bookings: 1,
        joined: 1,
      },
    ]);
    expect((await cancel(visitId, {}, place.liu)).body.code).toBe('visit.unknown');
  });

  test('what he takes back stays for those who joined; the last booking takes it along', async () => {
    expectStatus(await cancel(visitId), 204);
    expect(await changes()).toMatchObject([{ visitId, change: 'part', part: 'afternoon' }]);
    expect(await visitOf(neighbour, place.wang)).toMatchObject({ id: visitId, part: 'afternoon' });
    const [{ id }] = (await neighbour.get('/api/me/bookings')).body.items as { id: string }[];
    expectStatus(await neighbour.post(`/api/me/bookings/${id}/cancel`), 200);
    expect(await visitsIn(neighbour)).toEqual([]);
    expect((await changes()).map((each) => each.change).sort()).toEqual(['cancelled', 'part']);
    expect((await cancel(visitId)).body.code).toBe('visit.over');
  });

  test('one that he announced himself stays when the last booking leaves', async () => {
    const id = expectStatus(await announce(place.wang, { part: 'morning' }), 201).id as string;
    expect(id).not.toBe(visitId);
    const booking = await book(neighbour, place);
    expectStatus(await neighbour.post(`/api/me/bookings/${booking}/cancel`), 200);
    expect(await visitOf(neighbour, place.wang)).toMatchObject({ id, part: 'morning', placesLeft: 6 });
    expect(await changes()).toEqual([]);
  });

  test('when he does not come at all, what is booked goes to a colleague and everybody is told once', async () => {
    const { id } = await visitOf(neighbour, place.wang);
    const joined = expectStatus(await join(neighbour, place, id, at('10:00')), 201).id as string;
    const cleaning = { serviceItemId: place.services['空调清洗'], start: at('11:00') };
    const waits = await book(neighbour, place, cleaning);
    await forgetFacts(world);
    expectStatus(await cancel(id, { comesNot: true }), 204);
    const told = await factsOf(world, 'booking.changed');
    expect(new Set(told.map((each) => [each.bookingId, each.change, each.engineerId].join()))).toEqual(
      new Set([[joined, 'engineer', place.liu.id].join(), [waits, 'engineer', null].join()]),
    );
    expect(told).toHaveLength(2);
    expect(await changes()).toMatchObject([{ change: 'engineer', previousEngineerId: place.wang.id, visitId: id }]);
    expect((await visitsIn(neighbour)).map((each) => each.engineer.name)).toEqual(['刘师傅']);
    const ways = (await neighbour.get(`/api/me/bookings/${waits}/alternatives`)).body.items as unknown[];
    expect(ways).toHaveLength(3);
  });

  test('a visit of a day that is over is done, and stays so', async () => {
    const { finished, states } = await nextDay();
    expect({ finished, states }).toEqual({ finished: states.length, states: states.map(() => 'done') });
    expect(await world.app.get(VisitsService).finishPast()).toBe(0);
  });

  async function nextDay() {
    const open = await countOf(world, "visit WHERE state = 'announced'");
    expect(open).toBeGreaterThan(0);
    world.setTime(shanghai('2026-12-20 00:00'));
    const finished = await world.app.get(VisitsService).finishPast();
    world.setTime(FRIDAY);
    const rows = await rowsOf<{ state: string }>(world, "SELECT state FROM visit WHERE state <> 'cancelled'");
    return { finished, states: rows.map((row) => row.state) };
  }
});
