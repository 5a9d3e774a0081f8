import { book } from '../support/bookings.js';
import { VisitsService } from '../../apps/server/src/modules/visit/visits.service.js';
import { countOf, rowsOf } from '../support/database-facts.js';
import { FRIDAY, SATURDAY, shanghai } from '../support/days.js';
import { violations } from '../support/invariants.js';
import { boundResident, expectStatus, makeNeighbourhood } from '../support/neighbourhood.js';
import { announce, factsOf, forgetFacts, join, joinStarts, visitOf, visitsIn } from '../support/visits.js';
import { story } from '../support/story.js';

const at = (time: string) => shanghai(`${SATURDAY} ${time}`);

describe('an engineer announces himself', () => {
  let visitId: string;
  const changes = () => factsOf(here.world, 'visit.changed');
  const cancel = (id: string, body: object = {}, who = here.place.wang) =>
    who.person.post(`/api/engineer/visits/${id}/cancel`, body);

  const here = story(async (world) => {
    world.setTime(FRIDAY);
    const place = await makeNeighbourhood(world);
    const neighbour = await boundResident(world, place.wang);
    for (let n = 0; n < 4; n++) await boundResident(world, place.wang);
    return { place, neighbour };
  });
  beforeEach(() => forgetFacts(here.world));
  afterEach(async () => expect(await violations(here.world.sql, { now: new Date(FRIDAY) })).toEqual([]));

  test.each([
    ['where he does not cover', { communityId: '1003' }, 409, 'visit.notCovered'],
    ['in an evening without a shift', { part: 'evening' }, 409, 'visit.notWorking'],
    ['for yesterday', { day: '2026-11-19' }, 400, 'visit.past'],
    ['for the day after two weeks', { day: '2026-12-05' }, 400, 'visit.tooFarAhead'],
    ['at a minute', { part: '09:30' }, 400, 'request.invalid'],
    ['in no community', { communityId: '424242' }, 404, 'community.unknown'],
  ])('not %s', async (_where, more, status, code) => {
    expect(await announce(here.place.wang, more)).toMatchObject({ status, body: { code } });
    expect(await countOf(here.world, 'visit')).toBe(0);
  });

  test('for an afternoon: residents hear of it once, and may join it before anybody booked', async () => {
    visitId = expectStatus(await announce(here.place.wang, { part: 'afternoon' }), 201).id as string;
    const coming = { visitId, engineerId: here.place.wang.id, communityId: '1001', day: SATURDAY, part: 'afternoon' };
    expect(await factsOf(here.world, 'visit.announced')).toEqual([coming]);
    expect(await visitOf(here.neighbour, here.place.wang)).toMatchObject({
      part: 'afternoon',
      seatsLeft: 10,
      joined: false,
    });
    const starts = await joinStarts(here.neighbour, here.place, visitId);
    expect([starts[0], starts.at(-1), starts.length]).toEqual([at('13:00'), at('17:30'), 10]);
  });

  test('saying it again changes nothing; another part replaces the old one', async () => {
    expect(expectStatus(await announce(here.place.wang, { part: 'afternoon' }), 201).id).toBe(visitId);
    expect(await changes()).toEqual([]);
    expect(expectStatus(await announce(here.place.wang), 201)).toMatchObject({ id: visitId, part: null });
    expect(await changes()).toMatchObject([{ visitId, change: 'part', part: null, previousEngineerId: null }]);
    expect((await visitsIn(here.neighbour)).map((each) => each.id)).toEqual([visitId]);
  });

  test('he sees his visits with how many have joined, and another engineer cannot cancel it', async () => {
    expectStatus(await join(here.neighbour, here.place, visitId, at('14:00')), 201);
    const own = await here.place.wang.person.get(`/api/engineer/visits?from=${SATURDAY}&days=1`);
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
        finished: 0,
      },
    ]);
    expect((await cancel(visitId, {}, here.place.liu)).body.code).toBe('visit.unknown');
  });

  test('what he takes back stays for those who joined; the last booking takes it along', async () => {
    expectStatus(await cancel(visitId), 204);
    expect(await changes()).toMatchObject([{ visitId, change: 'part', part: 'afternoon' }]);
    expect(await visitOf(here.neighbour, here.place.wang)).toMatchObject({ id: visitId, part: 'afternoon' });
    const [{ id }] = (await here.neighbour.get('/api/me/bookings')).body.items as { id: string }[];
    expectStatus(await here.neighbour.post(`/api/me/bookings/${id}/cancel`), 200);
    expect(await visitsIn(here.neighbour)).toEqual([]);
    expect((await changes()).map((each) => each.change).sort()).toEqual(['cancelled', 'part']);
    expect((await cancel(visitId)).body.code).toBe('visit.over');
  });

  test('one that he announced himself stays when the last booking leaves', async () => {
    const id = expectStatus(await announce(here.place.wang, { part: 'morning' }), 201).id as string;
    expect(id).not.toBe(visitId);
    const booking = await book(here.neighbour, here.place);
    expectStatus(await here.neighbour.post(`/api/me/bookings/${booking}/cancel`), 200);
    expect(await visitOf(here.neighbour, here.place.wang)).toMatchObject({ id, part: 'morning', seatsLeft: 6 });
    expect(await changes()).toEqual([]);
  });

  test('when he does not come at all, what is booked goes to a colleague and everybody is told once', async () => {
    const { id } = await visitOf(here.neighbour, here.place.wang);
    const joined = expectStatus(await join(here.neighbour, here.place, id, at('10:00')), 201).id as string;
    const cleaning = { serviceItemId: here.place.services['空调清洗'], start: at('11:00') };
    const waits = await book(here.neighbour, here.place, cleaning);
    await forgetFacts(here.world);
    expectStatus(await cancel(id, { comesNot: true }), 204);
    const told = await factsOf(here.world, 'booking.changed');
    expect(new Set(told.map((each) => [each.bookingId, each.change, each.engineerId].join()))).toEqual(
      new Set([[joined, 'engineer', here.place.liu.id].join(), [waits, 'engineer', null].join()]),
    );
    expect(told).toHaveLength(2);
    expect(await changes()).toMatchObject([
      { change: 'engineer', previousEngineerId: here.place.wang.id, visitId: id },
    ]);
    expect((await visitsIn(here.neighbour)).map((each) => each.engineer.name)).toEqual(['刘师傅']);
    const ways = (await here.neighbour.get(`/api/me/bookings/${waits}/alternatives`)).body.items as unknown[];
    expect(ways).toHaveLength(3);
  });

  test('a visit of a day that is over is done, and stays so', async () => {
    const { finished, states } = await nextDay();
    expect({ finished, states }).toEqual({ finished: states.length, states: states.map(() => 'done') });
    expect(await here.world.app.get(VisitsService).finishPast()).toBe(0);
  });

  async function nextDay() {
    const open = await countOf(here.world, "visit WHERE state = 'announced'");
    expect(open).toBeGreaterThan(0);
    here.world.setTime(shanghai('2026-12-20 00:00'));
    const finished = await here.world.app.get(VisitsService).finishPast();
    here.world.setTime(FRIDAY);
    const rows = await rowsOf<{ state: string }>(here.world, "SELECT state FROM visit WHERE state <> 'cancelled'");
    return { finished, states: rows.map((row) => row.state) };
  }
});
