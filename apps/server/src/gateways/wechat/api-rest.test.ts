import { ApiRest } from './api-rest.js';

const NOON = Date.parse('2026-11-22T04:00:10.000Z');

describe('an API rests', () => {
  let now: number;
  let rest: ApiRest;
  beforeEach(() => {
    now = NOON;
    rest = new ApiRest(() => now);
  });

  const call = (report: () => void) => {
    expect(rest.admit()).toBe(true);
    report();
    rest.left();
  };

  test.each([
    [
      'until midnight in Shanghai when the day is used up',
      45009,
      'reach max api daily quota limit',
      '2026-11-22T16:00:00.000Z',
    ],
    [
      'until the next minute when the minute is',
      45009,
      'reach max api minutely quota limit',
      '2026-11-22T04:01:00.000Z',
    ],
    ['until the next minute after 45011', 45011, 'api minute-quota reach limit', '2026-11-22T04:01:00.000Z'],
  ])('%s', (_when, errcode, errmsg, end) => {
    rest.usedUp(errcode, errmsg);
    expect(rest.until()?.toISOString()).toBe(end);
    now = Date.parse(end) - 1;
    expect(rest.admit()).toBe(false);
    now += 1;
    expect(rest.admit()).toBe(true);
  });

  test('after five failures in a row, and then lets one call through', () => {
    for (let n = 0; n < 5; n++) call(() => rest.failed());
    expect(rest.admit()).toBe(false);
    now += 30_000;
    expect([rest.admit(), rest.admit()]).toEqual([true, false]);
    rest.failed();
    rest.left();
    now += 29_999;
    expect(rest.admit()).toBe(false);
    now += 1;
    call(() => rest.succeeded());
    expect([rest.admit(), rest.admit()]).toEqual([true, true]);
  });

  test('a trial of which nothing is heard leaves its place to the next one', () => {
    for (let n = 0; n < 5; n++) call(() => rest.failed());
    now += 30_000;
    expect([rest.admit(), rest.admit()]).toEqual([true, false]);
    rest.left();
    expect(rest.admit()).toBe(true);
  });

  test('of several calls that find a quota used up, the first one begins the rest', () => {
    expect([rest.usedUp(45011, ''), rest.usedUp(45011, '')]).toEqual([true, false]);
    now += 60_000;
    expect(rest.usedUp(45011, '')).toBe(true);
  });

  test('no longer than it was meant to, when the clock was two days ahead as it began', () => {
    now += 2 * 86_400_000;
    for (let n = 0; n < 5; n++) call(() => rest.failed());
    now = NOON;
    expect([rest.until(), rest.admit()]).toEqual([null, true]);
    rest.left();
    now += 2 * 86_400_000;
    rest.usedUp(45009, 'daily');
    now = NOON;
    expect([rest.until(), rest.admit()]).toEqual([null, true]);
  });

  test('not after four failures and a success', () => {
    for (let n = 0; n < 9; n++) call(() => (n === 4 ? rest.succeeded() : rest.failed()));
    expect(rest.until()).toBeNull();
  });
});
