import { boxAround, distanceMetres, isPoint } from './distance.js';

test.each([
  ['Beijing and Shanghai', { lat: 39.9087, lng: 116.3975 }, { lat: 31.2304, lng: 121.4737 }, 1_068_140],
  ['the same point', { lat: 31, lng: 121 }, { lat: 31, lng: 121 }, 0],
  ['a thousandth of a degree north', { lat: 31, lng: 121 }, { lat: 31.001, lng: 121 }, 111],
  ['the two poles', { lat: 90, lng: 0 }, { lat: -90, lng: 0 }, 20_015_115],
])('distance of %s', (_what, a, b, metres) => expect(Math.abs(distanceMetres(a, b) - metres)).toBeLessThanOrEqual(15));

test.each([
  ['in China', { lat: 31.2, lng: 121.4 }],
  ['at the equator', { lat: 0, lng: 0 }],
  ['near a pole', { lat: 89.99, lng: 10 }],
  ['at a pole', { lat: 90, lng: 0 }],
])('a box holds its circle %s', (_what, centre) => {
  const box = boxAround(centre, 2000);
  expect(distanceMetres(centre, { lat: box.south, lng: centre.lng })).toBeGreaterThanOrEqual(1999.9);
  expect(box.east - box.west).toBeLessThanOrEqual(360);
  if (Math.abs(centre.lat) < 89)
    expect(distanceMetres(centre, { lat: centre.lat, lng: box.east })).toBeGreaterThanOrEqual(1999.9);
});

test.each([
  [90, 180, true],
  [90.1, 0, false],
  [0, -180.1, false],
  [Number.NaN, 0, false],
  [0, Number.POSITIVE_INFINITY, false],
])('is (%p, %p) a point: %p', (lat, lng, expected) => expect(isPoint({ lat, lng })).toBe(expected));
