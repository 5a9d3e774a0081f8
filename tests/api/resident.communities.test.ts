import { book } from '../support/bookings.js';
import { countOf } from '../support/database-facts.js';
import { FRIDAY } from '../support/days.js';
import { expectStatus, makeNeighbourhood } from '../support/neighbourhood.js';
import type { Person } from '../support/person.js';
import { story } from '../support/story.js';

const HOMES = ['1001', '1002', '1003', '2001', '2002', '2003'];

describe('the communities of a resident', () => {
  let resident: Person;
  const join = (communityId: string, who = resident) => who.post('/api/me/communities', { communityId });
  const homes = async () =>
    ((await resident.get('/api/me')).body.residencies as { communityId: string; isDefault: boolean }[]).map(
      (each) => `${each.communityId}${each.isDefault ? '*' : ''}`,
    );

  const here = story(async (world) => {
    world.setTime(FRIDAY);
    const place = await makeNeighbourhood(world);
    const columns = 'name, kind, province, city, district, street, row_hash, created_at, updated_at';
    await world.sql.query(
      `INSERT INTO community (id, code, ${columns}) SELECT id + 1000, CONCAT(code, 'b'), ${columns} FROM community`,
    );
    return { place };
  });
  beforeEach(async () => {
    resident = await here.world.resident();
  });

  test('the first is the default, a second is not, the same one again is no other', async () => {
    expect(await join('1001')).toMatchObject({
      status: 200,
      body: {
        maxCommunities: 5,
        residencies: [{ name: '阳光花园', place: '上海市 徐汇区 湖南路街道', isDefault: true }],
      },
    });
    await join('1002');
    await join('1001');
    expect(await homes()).toEqual(['1001*', '1002']);
  });

  test('there are five at most', async () => {
    for (const id of HOMES.slice(0, 5)) expectStatus(await join(id), 200);
    expect(await join(HOMES[5])).toMatchObject({ status: 409, body: { code: 'resident.tooManyCommunities' } });
    expect((await join(HOMES[0])).status).toBe(200);
    expect(await homes()).toHaveLength(5);
  });

  test('also when he taps ten times at once', async () => {
    for (const id of HOMES.slice(0, 4)) await join(id);
    const answers = await Promise.all(Array.from({ length: 10 }, (_, i) => join(HOMES[4 + (i % 2)])));
    expect(new Set(answers.map((answer) => answer.status))).toEqual(new Set([200, 409]));
    expect(await homes()).toHaveLength(5);
  });

  test('ten first taps at once make one default', async () => {
    await Promise.all(Array.from({ length: 10 }, (_, i) => join(HOMES[i % 3])));
    expect((await homes()).filter((each) => each.endsWith('*'))).toHaveLength(1);
  });

  test('the default can be another of them, never a foreign one', async () => {
    await join('1001');
    await join('1002');
    expectStatus(await resident.put('/api/me/communities/1002/default'), 200);
    expect(await homes()).toEqual(['1001', '1002*']);
    expect(await resident.put('/api/me/communities/1003/default')).toMatchObject({
      status: 404,
      body: { code: 'resident.notMember' },
    });
    expect(await homes()).toEqual(['1001', '1002*']);
  });

  test('leaving the default makes the oldest of the others the default', async () => {
    for (const id of ['1003', '1001', '1002']) await join(id);
    expectStatus(await resident.delete('/api/me/communities/1003'), 200);
    expect((await homes()).filter((each) => each.endsWith('*'))).toHaveLength(1);
    expect(await resident.delete('/api/me/communities/1003')).toMatchObject({
      status: 404,
      body: { code: 'resident.notMember' },
    });
    await resident.delete('/api/me/communities/1001');
    expect(await homes()).toEqual(['1002*']);
    await resident.delete('/api/me/communities/1002');
    expect(await homes()).toEqual([]);
  });

  test('who has an open booking there stays until it is done or cancelled', async () => {
    await join('1001');
    const id = await book(resident, here.place);
    expect(await resident.delete('/api/me/communities/1001')).toMatchObject({
      status: 409,
      body: { code: 'resident.hasOpenBookings' },
    });
    await resident.post(`/api/me/bookings/${id}/cancel`);
    expect((await resident.delete('/api/me/communities/1001')).status).toBe(200);
  });

  test('what is not there cannot be joined, and nobody changes the homes of another', async () => {
    expect(await join('424242')).toMatchObject({ status: 404, body: { code: 'community.unknown' } });
    await join('1001');
    const other = await here.world.resident();
    expect((await other.delete('/api/me/communities/1001')).status).toBe(404);
    expect(await homes()).toEqual(['1001*']);
    expect(
      await countOf(here.world, 'resident_community WHERE resident_id = ?', [(await other.get('/api/me')).body.id]),
    ).toBe(0);
  });
});
