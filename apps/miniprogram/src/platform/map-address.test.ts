import { mapAddress } from './map-address';

test('the map page is asked for a point and the name of the community', () => {
  const { origin, searchParams } = new URL(mapAddress({ lat: 31.2, lng: 121.44, name: '阳光花园 & 二期' }));
  expect(origin).toBe('https://uri.amap.com');
  expect(Object.fromEntries(searchParams)).toEqual({
    position: '121.44,31.2',
    name: '阳光花园 & 二期',
    coordinate: 'gaode',
    callnative: '1',
  });
});
