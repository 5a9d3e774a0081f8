import { distanceKm, travelMinutes } from './travel.js';

const spot = (communityId: string, lat?: number, lng?: number) => ({ communityId, lat, lng });

test('Beijing to Shanghai (domain.md §6)', () => {
  expect(distanceKm({ lat: 39.9087, lng: 116.3975 }, { lat: 31.2304, lng: 121.4737 })).toBeCloseTo(1068.14, 1);
});

describe('minutes between two communities', () => {
  test.each([
    ['inside one', spot('1', 39.9, 116.4), spot('1', 39.9, 116.4), 0],
    ['coordinates missing', spot('1'), spot('2', 39.9, 116.4), 30],
    ['next door', spot('1', 39.9, 116.4), spot('2', 39.9001, 116.4), 30],
    ['8.9 km of road by 25 km/h: 21 minutes', spot('1', 39.9, 116.4), spot('2', 39.957, 116.4), 30],
    ['15.6 km of road: 37 minutes', spot('1', 39.9, 116.4), spot('2', 40.0, 116.4), 60],
    ['another city', spot('1', 39.9, 116.4), spot('2', 31.2, 121.4), 120],
  ])('%s', (_what, from, to, minutes) => expect(travelMinutes(from, to)).toBe(minutes));
});
