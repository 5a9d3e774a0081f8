import { SteadyStore } from './steady-store.js';

const WINDOW_MS = 60_000;

describe('visits of an address within a minute', () => {
  let store: SteadyStore;
  let steady: number;
  const come = (key = 'here') => {
    let times = 0;
    store.incr(key, (_error, { current }) => (times = current), WINDOW_MS);
    return times;
  };
  beforeEach(() => {
    store = new SteadyStore();
    steady = 1000;
    jest.spyOn(performance, 'now').mockImplementation(() => steady);
  });
  afterEach(() => jest.restoreAllMocks());

  test('are counted for each, and begin anew after it', () => {
    expect([come(), come(), come('there')]).toEqual([1, 2, 1]);
    steady += WINDOW_MS - 1;
    expect(come()).toBe(3);
    steady += 1;
    expect(come()).toBe(1);
  });

  test('do not depend on the clock of the machine', () => {
    const dates = jest.spyOn(Date, 'now').mockReturnValue(Date.parse('2026-12-02T00:00:00.000Z'));
    come();
    dates.mockReturnValue(Date.parse('2026-11-30T00:00:00.000Z'));
    steady += WINDOW_MS;
    expect(come()).toBe(1);
  });

  test('of the last five thousand are remembered', () => {
    come('first');
    for (let n = 0; n < 5000; n++) come(`next ${n}`);
    expect([come('next 4999'), come('first')]).toEqual([2, 1]);
  });
});
