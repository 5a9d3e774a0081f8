import { book } from '../support/bookings.js';
import { FRIDAY } from '../support/days.js';
import { violations } from '../support/invariants.js';
import { boundResident, expectStatus, makeNeighbourhood, type Neighbourhood } from '../support/neighbourhood.js';
import { inboxOf, Notices } from '../support/notices.js';
import type { Person } from '../support/person.js';
import { World } from '../support/world.js';

describe('a community hears of a visit', () => {
  let world: World;
  let place: Neighbourhood;
  let notices: Notices;
  let first: Person;
  let second: Person;
  const bodies = async (person: Person) => (await inboxOf(person)).map(({ body }) => body);

  beforeEach(async () => {
    world = await World.create();
    world.setTime(FRIDAY);
    place = await makeNeighbourhood(world);
    notices = new Notices(world);
    first = await boundResident(world, place.wang);
    second = await boundResident(world, place.liu);
  });
  afterEach(async () => {
    // The stories make bound residents and visits up; the counters of those are not theirs.
    const broken = (await violations(world.sql)).filter(
      ({ name }) => name !== 'bindingTally' && name !== 'visitBookings',
    );
    await world.close();
    expect(broken).toEqual([]);
  });

  /** Five bound residents: texts may name the engineer. */
  const enough = () =>
    world.sql.query(
      'INSERT INTO binding_tally (community_id, bound) VALUES (1001, 5) ON DUPLICATE KEY UPDATE bound = 5',
    );

  test('every resident once, nobody elsewhere, and only after a minute', async () => {
    const elsewhere = await boundResident(world, place.wang, '1002');
    await enough();
    await notices.announce(place.wang.id);
    await notices.inbox();
    expect(await inboxOf(first)).toEqual([]);
    await notices.deliver();
    await notices.deliver();
    await world.settle();
    for (const person of [first, second]) {
      const [notice, ...more] = await inboxOf(person);
      expect(more).toEqual([]);
      expect(notice).toMatchObject({
        kind: 'visitAnnounced',
        title: '师傅要来小区了',
        body: '王师傅11月22日周日上午到阳光花园服务，您可以顺便预约。',
        read: false,
        link: { page: 'pages/visit/index', params: { communityId: '1001' } },
      });
      expect((await person.get('/api/me/notices/unread')).body).toEqual({ unread: 1 });
    }
    expect(await inboxOf(elsewhere)).toEqual([]);
  });

  test('among fewer than five bound residents, neither who nor which half of the day', async () => {
    await notices.announce(place.wang.id);
    await notices.deliver();
    expect(await bodies(first)).toEqual(['师傅11月22日周日到阳光花园服务，您可以顺便预约。']);
  });

  test('several visits of a day that come together are one text', async () => {
    await enough();
    await notices.announce(place.wang.id);
    await notices.announce(place.liu.id, { part: 'afternoon' });
    await notices.deliver();
    expect(await bodies(first)).toEqual(['王师傅、刘师傅11月22日周日到阳光花园服务，您可以顺便预约。']);
    const { items } = (await place.operator.get('/api/console/notices')).body;
    expect(items.map((item: { reach: object }) => item.reach)).toEqual([
      expect.objectContaining({ inbox: 2, inboxWaiting: 0, skipped: 0 }),
    ]);
  });

  test('cancelled before anybody was told: nobody hears anything', async () => {
    const visit = await notices.announce(place.wang.id);
    await notices.change(visit, 'cancelled');
    await notices.deliver();
    expect([await inboxOf(first), await inboxOf(second)]).toEqual([[], []]);
  });

  test('cancelled after: those told hear it once; who joined later hears nothing', async () => {
    const visit = await notices.announce(place.wang.id);
    await notices.deliver();
    const late = await boundResident(world, place.wang);
    await notices.change(visit, 'cancelled');
    await notices.deliver();
    expect((await inboxOf(first)).map(({ kind }) => kind)).toEqual(['visitCancelled', 'visitAnnounced']);
    expect(await inboxOf(late)).toEqual([]);
  });

  test('who was told of a day hears no more of it, until nobody comes and then somebody does', async () => {
    const visit = await notices.announce(place.wang.id);
    await notices.deliver();
    const other = await notices.announce(place.liu.id);
    await notices.deliver();
    expect(await inboxOf(first)).toHaveLength(1);
    await notices.change(other, 'cancelled');
    await notices.deliver();
    expect(await inboxOf(first)).toHaveLength(1);
    await notices.change(visit, 'cancelled');
    await notices.announce(place.liu.id);
    await notices.deliver();
    expect((await inboxOf(first)).map(({ kind }) => kind)).toEqual(['visitAnnounced', 'visitAnnounced']);
  });

  test('a booked visit and another one: the guest of the first hears of the day too', async () => {
    await book(first, place, { start: '2026-11-22T01:00:00.000Z' });
    await world.settle();
    await notices.announce(place.liu.id);
    await notices.deliver();
    expect([(await inboxOf(first)).length, (await inboxOf(second)).length]).toEqual([1, 1]);
  });

  test('a correction is not lost when another visit is announced before it is told', async () => {
    await enough();
    const visit = await notices.announce(place.wang.id);
    await notices.deliver();
    await notices.change(visit, 'part', { part: 'afternoon' });
    await notices.announce(place.liu.id);
    await notices.deliver();
    expect((await inboxOf(first)).map(({ kind }) => kind)).toEqual(['visitChanged', 'visitAnnounced']);
  });

  test('another engineer: those told hear the change, those not told hear it as news', async () => {
    await enough();
    const visit = await notices.announce(place.wang.id);
    await notices.deliver();
    const late = await boundResident(world, place.wang);
    await enough();
    await notices.change(visit, 'engineer', { engineerId: place.liu.id });
    await notices.deliver();
    expect((await bodies(first))[0]).toBe('刘师傅11月22日周日上午到阳光花园服务，请以这次为准。');
    expect(await bodies(late)).toEqual(['刘师傅11月22日周日上午到阳光花园服务，您可以顺便预约。']);
  });

  test('a fact that comes twice, late or out of order is told once and as things are', async () => {
    const visit = await notices.announce(place.wang.id);
    await world.sql.query('UPDATE visit SET live = NULL, state = ? WHERE id = ?', ['cancelled', visit.visitId]);
    await notices.publish({ name: 'visit.announced', payload: visit });
    await world.sql.query('UPDATE outbox_event SET done_at = NULL, lease_until = NULL');
    await world.settle();
    await notices.publish({
      name: 'visit.changed',
      payload: { ...visit, change: 'cancelled', previousEngineerId: null },
    });
    await notices.deliver();
    expect(await inboxOf(first)).toEqual([]);
  });

  test('who has booked it himself is not told that it happens', async () => {
    await book(first, place, { start: '2026-11-22T01:00:00.000Z' });
    await world.settle();
    await notices.deliver();
    expect([(await inboxOf(first)).length, (await inboxOf(second)).length]).toEqual([0, 1]);
  });

  test.each([
    ['mute', []],
    ['mine', []],
    ['visits', ['visitAnnounced']],
    ['all', ['visitAnnounced']],
  ])('at level %s', async (level, heard) => {
    const answer = await first.put('/api/me/notice-levels/1001', { level });
    const told = { communityId: '1001', communityName: '阳光花园', level, nextVisitAlert: false };
    expect(answer.body.communities).toEqual([told]);
    await notices.announce(place.wang.id);
    await notices.deliver();
    expect((await inboxOf(first)).map(({ kind }) => kind)).toEqual(heard);
    expect(await inboxOf(second)).toHaveLength(1);
  });

  test('turned off or left between the announcement and the telling: not told', async () => {
    await notices.announce(place.wang.id);
    expectStatus(await first.put('/api/me/notice-levels/1001', { level: 'mine' }), 200);
    expectStatus(await second.delete('/api/me/butler'), 200);
    expectStatus(await second.delete('/api/me/communities/1001'), 200);
    await notices.deliver();
    expect([await inboxOf(first), await inboxOf(second)]).toEqual([[], []]);
    expect((await first.get('/api/me/notices/unread')).body).toEqual({ unread: 0 });
  });

  describe('who asked to be told of the next visit', () => {
    const asked = async () => (await first.get('/api/me/notice-levels')).body.communities[0].nextVisitAlert;
    beforeEach(async () => {
      expectStatus(await first.put('/api/me/notice-levels/1001', { level: 'mine' }), 200);
      expectStatus(await first.put('/api/me/next-visit-alerts/1001'), 200);
    });

    test('is told of one, also at level mine', async () => {
      await notices.announce(place.wang.id);
      await notices.deliver();
      expect(await asked()).toBe(false);
      await notices.announce(place.liu.id, { day: '2026-11-24' });
      await notices.deliver();
      expect(await inboxOf(first)).toHaveLength(1);
      expect(await inboxOf(second)).toHaveLength(2);
    });

    test('hears that it is cancelled, and his wish is open again', async () => {
      const visit = await notices.announce(place.wang.id);
      await notices.deliver();
      await notices.change(visit, 'cancelled');
      await notices.deliver();
      expect((await inboxOf(first)).map(({ kind }) => kind)).toEqual(['visitCancelled', 'visitAnnounced']);
      expect(await asked()).toBe(true);
    });

    test('keeps the wish through a notice that was superseded before it was told', async () => {
      const visit = await notices.announce(place.wang.id);
      await notices.change(visit, 'part', { part: 'afternoon' });
      await notices.deliver();
      expect((await inboxOf(first)).map(({ kind }) => kind)).toEqual(['visitAnnounced']);
      expect(await asked()).toBe(false);
    });

    test('may take it back; and turning the community off does', async () => {
      expectStatus(await first.delete('/api/me/next-visit-alerts/1001'), 200);
      expect(await asked()).toBe(false);
      expectStatus(await first.put('/api/me/next-visit-alerts/1001'), 200);
      expectStatus(await first.put('/api/me/notice-levels/1001', { level: 'mute' }), 200);
      expect(await asked()).toBe(false);
      expect((await first.put('/api/me/next-visit-alerts/1001')).body.code).toBe('notification.muted');
      await notices.announce(place.wang.id);
      await notices.deliver();
      expect(await inboxOf(first)).toEqual([]);
    });
  });

  test('of a community one does not belong to nothing can be set', async () => {
    for (const answer of [
      await first.put('/api/me/notice-levels/1002', { level: 'all' }),
      await first.put('/api/me/next-visit-alerts/1002'),
    ])
      expect(answer).toMatchObject({ status: 404, body: { code: 'notification.notMember' } });
  });

  test('of a day that is over nothing is told', async () => {
    await notices.announce(place.wang.id, { day: '2026-11-19' });
    await notices.deliver();
    expect(await inboxOf(first)).toEqual([]);
  });
});
