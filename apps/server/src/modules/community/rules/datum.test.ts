import { distanceMetres } from './distance.js';
import { Datum, datumOf, storedPoint } from './datum.js';

// 天安门: the same place by GPS, on Amap and on Baidu's map.
const square = {
  wgs84: { lat: 39.907333, lng: 116.391083 },
  gcj02: { lat: 39.908735, lng: 116.397326 },
  bd09: { lat: 39.915076, lng: 116.4037 },
};

test.each(Object.keys(square) as Datum[])('%s is stored as the maps of the country have it', (datum) => {
  expect(distanceMetres(storedPoint(square[datum], datum), square.gcj02)).toBeLessThan(5);
});

test('taken for the other one, a place is half a kilometre away', () => {
  expect(distanceMetres(square.wgs84, square.gcj02)).toBeGreaterThan(500);
});

test('outside of China nothing is moved', () => {
  const tokyo = { lat: 35.6812, lng: 139.7671 };
  expect(storedPoint(tokyo, 'wgs84')).toEqual(tokyo);
});

test.each([
  ['WGS-84', 'wgs84'],
  ['gcj02', 'gcj02'],
  ['BD_09', 'bd09'],
  ['cgcs2000', null],
  ['', null],
])('%p is %p', (text, datum) => expect(datumOf(text)).toBe(datum));
