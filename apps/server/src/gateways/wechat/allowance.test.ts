import { Allowance } from './allowance.js';

describe('what strangers may ask within an hour', () => {
  let now: number;
  let allowance: Allowance;
  const take = (address: string, times = 1) => Array.from({ length: times }, () => allowance.take(address));
  beforeEach(() => {
    now = 0;
    allowance = new Allowance({ each: 2, all: 3 }, () => now);
  });

  test('one network has its part, and all have theirs', () => {
    expect(take('10.0.0.1', 3)).toEqual([true, true, false]);
    expect(take('10.0.0.2', 2)).toEqual([true, false]);
    expect(take('10.0.0.3')).toEqual([false]);
  });

  test('anew with the hour', () => {
    take('10.0.0.1', 3);
    now = 3_599_999;
    expect(take('10.0.0.1')).toEqual([false]);
    now = 3_600_000;
    expect(take('10.0.0.1')).toEqual([true]);
  });
});
