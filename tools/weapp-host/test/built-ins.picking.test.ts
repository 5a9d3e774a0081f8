import { ClockPicking, DATE, ListPicking, partsOf, TIME } from '../src/phone/built-ins/picking.js';
import { placeOf } from '../src/phone/built-ins/swiper-places.js';

const date = (value: string, start = '', end = '') =>
  new ClockPicking(DATE, partsOf(value), partsOf(start), partsOf(end));

describe('what a picker of dates and times gives', () => {
  test.each([
    ['the day it was given', date('2026-11-22'), '2026-11-22'],
    ['the last day of a shorter month', date('2026-02-31'), '2026-02-28'],
    ['the last day of a leap year’s February', date('2028-02-31'), '2028-02-29'],
    ['the first day it may', date('2020-01-01', '2026-03-10'), '2026-03-10'],
    ['the last day it may', date('2030-01-01', '', '2026-03-10'), '2026-03-10'],
    ['a month', date('2026-11'), '2026-11'],
    ['a time', new ClockPicking(TIME, [9, 5], [], []), '09:05'],
    ['the first minute it may', new ClockPicking(TIME, [8, 0], [8, 30], [18, 0]), '08:30'],
    ['any minute of a later hour', new ClockPicking(TIME, [9, 0], [8, 30], [18, 0]), '09:00'],
    ['the last minute it may', new ClockPicking(TIME, [18, 45], [8, 30], [18, 0]), '18:00'],
  ])('%s', (_what, picking, value) => expect(picking.value()).toBe(value));

  test('turning a wheel moves those behind it into what is possible', () => {
    const picking = date('2026-03-31');
    picking.turn(1, 1);
    expect(picking.value()).toBe('2026-02-28');
    expect(picking.wheels()[2].labels).toHaveLength(28);
  });
});

test('a list that became shorter keeps its wheel inside', () => {
  expect(new ListPicking([['甲', '乙']], '', [5], true).value()).toBe(1);
  expect(new ListPicking([[], ['甲']], '', [2, 0], false).value()).toEqual([0, 0]);
  expect(new ListPicking([[{ name: '甲' }]], 'name', [0], true).wheels()[0].labels).toEqual(['甲']);
});

test.each([
  ['the next', 1, 3, { at: 0, circular: true }, 1],
  ['the last, in a circle', 2, 3, { at: 0, circular: true }, -1],
  ['the last, in a row', 2, 3, { at: 0, circular: false }, 2],
  ['the first, seen from the last', 0, 3, { at: 2, circular: true }, 1],
  ['one that is half gone', 0, 4, { at: 0.5, circular: true }, -0.5],
])('%s item of a swiper stands where it belongs', (_which, i, all, places, place) =>
  expect(placeOf(i, all, places)).toBe(place),
);
