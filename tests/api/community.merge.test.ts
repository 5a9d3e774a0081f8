import { bookingWish, serve } from '../support/bookings.js';
import { countOf, rowsOf } from '../support/database-facts.js';
import { FRIDAY, shanghai } from '../support/days.js';
import { boundResident, expectStatus, hire, makeNeighbourhood, type Neighbourhood } from '../support/neighbourhood.js';
import type { Person } from '../support/person.js';
import { violations } from '../support/invariants.js';
import { World } from '../support/world.js';

const [KEPT, OLD] = ['1001', '1002'];

describe('two entries of one community are merged', () => {
  let world: World;
  let place: Neighbourhood;
  let newcomer: Person;
  let livesInBoth: Person;
  let booking: { id: string; communityId: string };

  const merge = (fromId: string, intoId: string, by = place.operator) =>
    by.post(`/api/console/communities/${fromId}/merge`, { intoId, reason: '重复录入' });
  const bookIn = async (resident: Person, communityId: string, start: string) =>
    expectStatus(await resident.post('/api/bookings', bookingWish(place, { communityId, start })), 201);

  beforeAll(async () => {
    world = await World.create();
    world.setTime(FRIDAY);
    place = await makeNeighbourhood(world);
    newcomer = await boundResident(world, place.wang, OLD);
    livesInBoth = await boundResident(world, place.liu, OLD);
    expectStatus(await livesInBoth.post('/api/me/communities', { communityId: KEPT }), 200);
    await boundResident(world, place.wang, KEPT);

    for (const [hour, communityId] of [
      ['09:00', OLD],
      ['11:00', KEPT],
    ]) {
      if (communityId === KEPT) expectStatus(await newcomer.post('/api/me/communities', { communityId }), 200);
      const done = await bookIn(newcomer, communityId, shanghai(`2026-11-21 ${hour}`));
      await serve(world, place.wang.person, done.id as string);
    }
    booking = (await bookIn(livesInBoth, OLD, shanghai('2026-11-22 09:00'))) as typeof booking;
    await bookIn(newcomer, KEPT, shanghai('2026-11-22 11:00'));
    await world.sql.query(
      "INSERT INTO community_households (community_id, as_of, households) VALUES (?, '2025-01-01', 800)",
      [OLD],
    );
    await world.sql.query('UPDATE division SET communities = (SELECT COUNT(*) FROM community) WHERE level < 4');
  });
  afterAll(() => world.close());

  test('before it somebody reads what would move', async () => {
    const preview = await place.operator.get(`/api/console/communities/${OLD}/merge/${KEPT}`);
    expect(preview.body).toEqual({
      from: { id: OLD, name: '阳光家园', place: expect.stringContaining('徐汇区') as string },
      into: { id: KEPT, name: '阳光花园', place: expect.stringContaining('徐汇区') as string },
      moves: [
        { word: 'households', n: 1 },
        { word: 'resident', n: 2 },
        { word: 'coverage', n: 2 },
        { word: 'binding', n: 2 },
        { word: 'visit', n: 2 },
        { word: 'booking', n: 2 },
      ],
    });
    expect((await place.operator.get(`/api/console/communities/${OLD}/merge/${OLD}`)).body.code).toBe(
      'community.mergeItself',
    );
  });

  test('only an operator may, and never into itself or the unknown', async () => {
    expect((await merge(OLD, KEPT, newcomer)).status).toBe(403);
    expect(await merge(OLD, OLD)).toMatchObject({ status: 400, body: { code: 'community.mergeItself' } });
    expect(await merge(OLD, '999')).toMatchObject({ status: 404, body: { code: 'community.unknown' } });
    expect(await countOf(world, 'community_merge')).toBe(0);
  });

  test('with one tap, and only once under ten', async () => {
    const answers = await Promise.all(Array.from({ length: 10 }, () => merge(OLD, KEPT)));
    expect(answers.filter((answer) => answer.status === 201)).toHaveLength(1);
    expect(answers.filter((answer) => answer.body.code === 'community.alreadyMerged')).toHaveLength(9);
    expect((await merge(KEPT, OLD)).status).toBe(409);
  });

  test('an audit row tells who did it and what moved', async () => {
    const rows = await rowsOf<{ reason: string; moved: string }>(world, 'SELECT reason, moved FROM community_merge');
    expect(rows).toHaveLength(1);
    expect(rows[0].reason).toBe('重复录入');
    expect(await violations(world.sql, { now: new Date(FRIDAY) })).toEqual([]);
    expect(JSON.parse(rows[0].moved)).toMatchObject({
      households: 1,
      resident: 2,
      coverage: 2,
      binding: 2,
      visit: 2,
      booking: 2,
      complaint: 0,
    });
  });

  test.each([
    ['binding', 'community_id'],
    ['binding_tally', 'community_id'],
    ['resident_community', 'community_id'],
    ['booking', 'community_id'],
    ['visit', 'community_id'],
    ['booking_tally', 'community_id'],
    ['schedule_atom', 'community_id'],
    ['engineer_coverage', 'community_id'],
    ['community_households', 'community_id'],
  ])('nothing of %s is left behind', async (table, column) => {
    expect(await countOf(world, `${table} WHERE ${column} = ?`, [OLD])).toBe(0);
  });

  test('counters equal a recount', async () => {
    const wrong = {
      bound: await countOf(
        world,
        `binding_tally t WHERE t.bound <> (SELECT COUNT(*) FROM binding b WHERE b.community_id = t.community_id AND b.active = 1)`,
      ),
      completed: await countOf(
        world,
        `booking_tally t WHERE t.completed <> (SELECT COUNT(*) FROM booking b
           WHERE b.community_id = t.community_id AND b.engineer_id = t.engineer_id AND b.state = 'completed')`,
      ),
      divisions: await countOf(
        world,
        `division d WHERE d.level = 3 AND d.communities <> (SELECT COUNT(*) FROM community c WHERE c.district = d.code AND c.merged_into IS NULL)`,
      ),
    };
    expect(wrong).toEqual({ bound: 0, completed: 0, divisions: 0 });
    expect(await rowsOf(world, 'SELECT bound FROM binding_tally')).toEqual([{ bound: 3 }]);
    expect(await rowsOf(world, 'SELECT completed FROM booking_tally')).toEqual([{ completed: 2 }]);
  });

  test('its residents live in the other now, each once, with the same default', async () => {
    const residencies = async (person: Person) => (await person.get('/api/me')).body.residencies;
    expect(await residencies(livesInBoth)).toMatchObject([
      { communityId: KEPT, isDefault: true, address: '3 号楼 502 室' },
    ]);
    expect(await residencies(newcomer)).toMatchObject([{ communityId: KEPT, isDefault: true }]);
  });

  test('every engineer covers it once, and there is one primary', async () => {
    const live = await rowsOf<{ n: string; primaries: string }>(
      world,
      'SELECT COUNT(*) AS n, COUNT(is_primary) AS primaries FROM engineer_coverage WHERE live = 1',
    );
    expect(live).toEqual([{ n: '2', primaries: '1' }]);
    const { engineers } = (await newcomer.get(`/api/communities/${KEPT}/page`)).body;
    expect(engineers).toMatchObject([
      { name: '王师傅', isPrimary: true, completedHere: 2 },
      { name: '刘师傅', isPrimary: false },
    ]);
  });

  test('its links open the other, with the households it brought', async () => {
    const { community, residents } = (await newcomer.get(`/api/communities/${OLD}/page`)).body;
    expect(community).toMatchObject({ id: KEPT, name: '阳光花园', mergedFrom: OLD, households: 800 });
    expect(residents).toBe(3);
    const fresh = await world.resident();
    expect(
      expectStatus(await fresh.post('/api/bindings', { code: place.wang.code, communityId: OLD }), 201),
    ).toMatchObject({ communityId: KEPT });
  });

  test('a booking made there stands, and the way between the two is free time now', async () => {
    expect((await livesInBoth.get(`/api/me/bookings/${booking.id}`)).body).toMatchObject({
      communityId: KEPT,
      state: 'requested',
    });
    // From five bound residents on what is taken is left out.
    for (let n = 0; n < 2; n++) await boundResident(world, place.wang, KEPT);
    const query = `serviceItemId=${place.services['净水器维修']}&communityId=${KEPT}&engineerId=${place.wang.id}&mode=only&from=2026-11-22&days=1`;
    const { slots } = (await newcomer.get(`/api/slots?${query}`)).body.days[0];
    expect(slots[0].start).toBe(shanghai('2026-11-22 10:00'));
    await bookIn(newcomer, OLD, slots[0].start);
  });

  test('who binds, joins or books there in the same moment arrives in the other', async () => {
    const [from, into] = ['3001', '3002'];
    const columns = 'name, kind, province, city, district, street, row_hash, created_at, updated_at';
    for (const id of [from, into]) {
      await world.sql.query(
        `INSERT INTO community (id, code, ${columns}) SELECT ?, ?, ${columns} FROM community WHERE id = ?`,
        [id, `c${id}`, KEPT],
      );
      const coverage = { communityId: id, isPrimary: false };
      expectStatus(await place.operator.post(`/api/console/engineers/${place.liu.id}/coverage`, coverage), 204);
    }
    const people = await Promise.all(Array.from({ length: 12 }, () => world.resident()));
    const taps = people.map((person, i) =>
      i % 2
        ? person.post('/api/bindings', { code: place.liu.code, communityId: from })
        : person.post('/api/me/communities', { communityId: from }),
    );
    const answers = await Promise.all([...taps.slice(0, 6), merge(from, into), ...taps.slice(6)]);
    expect(answers.every((answer) => answer.status < 300)).toBe(true);
    for (const table of ['resident_community', 'binding', 'binding_tally'])
      expect(await countOf(world, `${table} WHERE community_id = ?`, [from])).toBe(0);
    expect(await countOf(world, 'resident_community WHERE community_id = ?', [into])).toBe(12);
    expect(await rowsOf(world, 'SELECT bound FROM binding_tally WHERE community_id = ?', [into])).toEqual([
      { bound: 6 },
    ]);
  });

  test('a third entry takes the merged one along: no link is two steps long', async () => {
    const far = place.communities['远山村'];
    await hire(world, place.operator, { name: '陈师傅', employeeNo: 'T-3', skills: ['净水器'], primary: false });
    expectStatus(await merge(KEPT, far), 201);
    expect(await rowsOf(world, 'SELECT DISTINCT merged_into FROM community WHERE id IN (1001, 1002)')).toEqual([
      { merged_into: far },
    ]);
    expect((await newcomer.get(`/api/communities/${OLD}/page`)).body).toMatchObject({
      community: { id: far, mergedFrom: OLD },
      onCall: false,
      engineers: [{ name: '王师傅', isPrimary: true }, { name: '刘师傅' }, { name: '陈师傅' }],
    });
  });
});
