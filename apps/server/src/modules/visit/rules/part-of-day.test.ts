import { partOf, partOfAll, partsOver, shownPart, windowOf } from './part-of-day.js';

const at = (time: string) => new Date(`2026-11-23T${time}:00+08:00`);

describe('parts of a day', () => {
  test.each([
    ['00:00', 'morning'],
    ['11:59', 'morning'],
    ['12:00', 'afternoon'],
    ['17:59', 'afternoon'],
    ['18:00', 'evening'],
    ['23:59', 'evening'],
  ])('%s is in the %s', (time, part) => expect(partOf(at(time))).toBe(part));

  test.each([
    ['two of one morning', ['09:00', '11:30'], 'morning'],
    ['a morning and an afternoon', ['09:00', '13:00'], null],
    ['nothing', [], null],
  ])('%s', (_what, times, expected) => expect(partOfAll(times.map(at))).toBe(expected));

  test.each([
    ['morning', '00:00', '12:00'],
    ['afternoon', '12:00', '18:00'],
  ] as const)('the %s is from %s to %s', (part, from, until) =>
    expect(windowOf('2026-11-23', part)).toEqual({ start: at(from).getTime(), end: at(until).getTime() }),
  );

  test.each([
    ['11:59', 0],
    ['12:00', 1],
    ['18:00', 2],
    ['23:59', 2],
  ])('at %s so many parts are over: %i', (time, over) => expect(partsOver(at(time))).toBe(over));

  test('the whole day ends at midnight', () =>
    expect(windowOf('2026-11-23', null).end - windowOf('2026-11-23', null).start).toBe(86_400_000));
});

describe('what residents hear', () => {
  test.each([
    [4, null],
    [5, 'morning'],
  ])('with %i bound residents: %s', (bound, expected) => expect(shownPart('morning', bound)).toBe(expected));
});
