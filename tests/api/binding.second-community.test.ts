import { rowsOf } from '../support/database-facts.js';
import { boundResident, expectStatus, makeNeighbourhood } from '../support/neighbourhood.js';
import { story } from '../support/story.js';

describe('a resident with several homes', () => {
  const here = story(async (world) => {
    const place = await makeNeighbourhood(world);
    return { place };
  });

  test('scans the same butler in a second community: joins it and keeps the relation where it began', async () => {
    const resident = await boundResident(here.world, here.place.wang, '1001');
    const again = await resident.post('/api/bindings', { code: here.place.wang.code, communityId: '1002' });
    expect(again).toMatchObject({ status: 201, body: { changed: false, communityId: '1001' } });
    expect((await resident.get('/api/me')).body).toMatchObject({
      residencies: [
        { communityId: '1001', isDefault: true },
        { communityId: '1002', isDefault: false },
      ],
      butler: { communityId: '1001' },
    });
    expect(await rowsOf(here.world, 'SELECT community_id, bound FROM binding_tally')).toEqual([
      { community_id: '1001', bound: 1 },
    ]);
  });

  test('who lives in five already binds in one of them, not in a sixth', async () => {
    const resident = await here.world.resident();
    const columns = 'code, name, kind, province, city, district, street, row_hash, created_at, updated_at';
    await here.world.sql.query(
      `INSERT INTO community (id, ${columns}) SELECT id + 1000, CONCAT(code, 'b'), name, kind, province, city, district, street, row_hash, created_at, updated_at FROM community`,
    );
    for (const communityId of ['2001', '2002', '2003', '1003', '1002'])
      expectStatus(await resident.post('/api/me/communities', { communityId }), 200);
    const sixth = await resident.post('/api/bindings', { code: here.place.wang.code, communityId: '1001' });
    expect(sixth).toMatchObject({ status: 409, body: { code: 'resident.tooManyCommunities' } });
    expect((await resident.get('/api/me')).body.butler).toBeNull();
    expect((await resident.post('/api/bindings', { code: here.place.wang.code, communityId: '1002' })).status).toBe(
      201,
    );
  });

  test('the community of the butler cannot be left before the butler', async () => {
    const resident = await boundResident(here.world, here.place.liu, '1002');
    const refused = await resident.delete('/api/me/communities/1002');
    expect(refused).toMatchObject({ status: 409, body: { code: 'resident.isButlerCommunity' } });
    await resident.delete('/api/me/butler');
    expect(await resident.delete('/api/me/communities/1002')).toMatchObject({ status: 200, body: { residencies: [] } });
  });
});
