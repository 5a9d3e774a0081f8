import { bookingWish } from '../support/bookings.js';
import { countOf, rowsOf } from '../support/database-facts.js';
import { FRIDAY, shanghai } from '../support/days.js';
import { boundResident, expectStatus, makeNeighbourhood, type Neighbourhood } from '../support/neighbourhood.js';
import { World } from '../support/world.js';

describe('which engineer serves which community', () => {
  let world: World;
  let place: Neighbourhood;
  const cover = (id: string, communityId: string, isPrimary = false) =>
    place.operator.post(`/api/console/engineers/${id}/coverage`, { communityId, isPrimary });
  const uncover = (id: string, communityId: string) =>
    place.operator.delete(`/api/console/engineers/${id}/coverage/${communityId}`);
  const pageOf = async (communityId: string) =>
    expectStatus(await world.anonymous().get(`/api/communities/${communityId}/page`), 200);
  const namesOf = async (communityId: string) =>
    ((await pageOf(communityId)).engineers as { name: string; isPrimary: boolean }[]).map(
      (each) => `${each.name}${each.isPrimary ? '*' : ''}`,
    );

  beforeAll(async () => {
    world = await World.create();
    world.setTime(FRIDAY);
    place = await makeNeighbourhood(world);
  });
  afterAll(() => world.close());

  test('there is one primary: a new one takes the place of the old', async () => {
    expect(await namesOf('1001')).toEqual(['王师傅*', '刘师傅']);
    expectStatus(await cover(place.liu.id, '1001', true), 204);
    expect(await namesOf('1001')).toEqual(['刘师傅*', '王师傅']);
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, i) => cover(i % 2 ? place.wang.id : place.liu.id, '1001', true)),
    );
    expect(answers.filter((answer) => answer.status !== 204)).toEqual([]);
    expect(await countOf(world, "engineer_coverage WHERE community_id = '1001' AND is_primary = 1")).toBe(1);
    expectStatus(await cover(place.wang.id, '1001', true), 204);
  });

  test('covering twice is covering once; leaving ends it with a date', async () => {
    expectStatus(await cover(place.wang.id, '1003'), 204);
    expectStatus(await cover(place.wang.id, '1003'), 204);
    expect(await namesOf('1003')).toEqual(['王师傅']);
    expectStatus(await uncover(place.wang.id, '1003'), 204);
    expectStatus(await uncover(place.wang.id, '1003'), 204);
    expect(await pageOf('1003')).toMatchObject({ engineers: [], onCall: true });
    expectStatus(await cover(place.wang.id, '1003'), 204);
    expectStatus(await uncover(place.wang.id, '1003'), 204);
    expect(await rowsOf(world, "SELECT since, until, live FROM engineer_coverage WHERE community_id = '1003'")).toEqual(
      [1, 2].map(() => ({ since: '2026-11-20', until: '2026-11-20', live: null })),
    );
  });

  test('where he no longer serves nobody can book him, and his code binds nobody', async () => {
    const resident = await boundResident(world, place.wang, '1002');
    expectStatus(await uncover(place.liu.id, '1002'), 204);
    const refused = await resident.post(
      '/api/bookings',
      bookingWish(place, { communityId: '1002', engineerId: place.liu.id }),
    );
    expect(refused).toMatchObject({ status: 400, body: { code: 'dispatch.engineerCannot' } });
    const other = await world.resident();
    expect(await other.post('/api/bindings', { code: place.liu.code, communityId: '1002' })).toMatchObject({
      status: 400,
      body: { code: 'binding.notCovered' },
    });
    expectStatus(await cover(place.liu.id, '1002'), 204);
  });

  test('he sees his communities page by page', async () => {
    const first = expectStatus(await place.wang.person.get('/api/engineer/communities?limit=1'), 200);
    expect(first).toMatchObject({
      items: [{ id: '1001', name: '阳光花园', isPrimary: true, residents: 0, since: '2026-11-20' }],
      next: '1001',
    });
    const second = expectStatus(
      await place.wang.person.get(`/api/engineer/communities?limit=1&after=${first.next as string}`),
      200,
    );
    expect(second).toMatchObject({ items: [{ id: '1002', residents: 1 }], next: null });
  });

  test.each([
    ['花园', ['1001']],
    ['阳光小区3号楼', ['1001', '1002']],
    ['jiayuan', ['1002']],
    ['YGHY', ['1001']],
    ['阳光hua', ['1001']],
    ['没有的', []],
    ["' OR 1=1 -- %_", []],
    ['长'.repeat(5_000), []],
  ])('he finds %s among his communities', async (query, ids) => {
    const { items } = expectStatus(
      await place.wang.person.get(`/api/engineer/communities?query=${encodeURIComponent(query)}`),
      200,
    );
    expect((items as { id: string }[]).map(({ id }) => id)).toEqual(ids);
  });

  test('what does not exist can be neither covered nor taken back', async () => {
    expect(await cover(place.wang.id, '424242')).toMatchObject({ status: 404, body: { code: 'community.unknown' } });
    expect(await cover('424242', '1001')).toMatchObject({ status: 404, body: { code: 'engineer.unknown' } });
    expect(await uncover(place.wang.id, '424242')).toMatchObject({ status: 404, body: { code: 'community.unknown' } });
    expect(await uncover('424242', '1001')).toMatchObject({ status: 404, body: { code: 'engineer.unknown' } });
  });

  test('hours of work must not overlap; touching is fine', async () => {
    const set = (...shifts: [number, number, number][]) =>
      place.operator.put(`/api/console/engineers/${place.liu.id}/shifts`, {
        shifts: shifts.map(([weekday, startMinute, endMinute]) => ({ weekday, startMinute, endMinute })),
      });
    for (const wrong of [
      [[1, 600, 600]],
      [[1, 600, 540]],
      [
        [1, 540, 720],
        [1, 700, 800],
      ],
    ] as [number, number, number][][])
      expect(await set(...wrong)).toMatchObject({ status: 400, body: { code: 'engineer.shiftsOverlap' } });
    for (const wrong of [[[0, 540, 720]], [[8, 540, 720]], [[1, -1, 720]], [[1, 540, 1441]]] as [
      number,
      number,
      number,
    ][][])
      expect(await set(...wrong)).toMatchObject({ status: 400, body: { code: 'request.invalid' } });
    expect(await countOf(world, 'engineer_shift WHERE engineer_id = ?', [place.liu.id])).toBe(14);
    expectStatus(await set([1, 540, 720], [1, 720, 800]), 204);
    expect(await countOf(world, 'engineer_shift WHERE engineer_id = ?', [place.liu.id])).toBe(2);
    // Both are one: a service may begin in the first and end in the second.
    const query = `serviceItemId=${place.services['净水器维修']}&communityId=1001&engineerId=${place.liu.id}&mode=only&from=2026-11-23&days=1`;
    const { days } = expectStatus(await world.anonymous().get(`/api/slots?${query}`), 200);
    const starts = (days as { slots: { start: string }[] }[])[0].slots.map(({ start }) => start);
    expect(starts).toContain(shanghai('2026-11-23 11:30'));
  });

  test('two engineers never have the same number', async () => {
    const wish = { name: '重号师傅', title: '服务工程师', employeeNo: 'T-1', skills: [], startedOn: '2026-01-01' };
    expect(await place.operator.post('/api/console/engineers', wish)).toMatchObject({
      status: 409,
      body: { code: 'engineer.employeeNoTaken' },
    });
  });
});
