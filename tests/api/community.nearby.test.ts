import { makeNeighbourhood } from '../support/neighbourhood.js';
import { story } from '../support/story.js';

/** 阳光花园 as GPS measures it; the maps of the country, and the database, have it at 31.2, 121.44. */
const GARDEN_BY_GPS = { lat: 31.201906, lng: 121.435368 };

describe('the communities near a phone', () => {
  const here = story(async (world) => {
    await makeNeighbourhood(world);
    const { lat, lng } = GARDEN_BY_GPS;
    // Where the garden would lie if nobody converted.
    await world.sql.query('UPDATE community SET lat = ?, lng = ? WHERE id = 1003', [lat, lng]);
    return {};
  });

  const nearest = async (query: object) => {
    const asked = new URLSearchParams(Object.entries(query).map(([name, value]) => [name, String(value)]));
    const { status, body } = await here.world.anonymous().get(`/api/communities/nearby?${asked}`);
    return status === 200 ? { name: body.items[0].name, near: body.items[0].distanceM < 20 } : status;
  };

  test.each([
    ['a browser, which measures as GPS does', { ...GARDEN_BY_GPS, datum: 'wgs84' }, { name: '阳光花园', near: true }],
    [
      'WeChat, which measures as its map does',
      { lat: 31.2, lng: 121.44, datum: 'gcj02' },
      { name: '阳光花园', near: true },
    ],
    ['a client that does not say', { lat: 31.2, lng: 121.44 }, { name: '阳光花园', near: true }],
    ['a datum that is none', { lat: 31.2, lng: 121.44, datum: 'mars' }, 400],
  ])('%s', async (_what, query, expected) => expect(await nearest(query)).toEqual(expected));
});
