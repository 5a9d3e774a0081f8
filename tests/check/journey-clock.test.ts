import { moveClock, shiftToMorning } from '../support/journey-clock.mjs';

const at = (instant: string) => Date.parse(instant);

describe('the clock of the journeys', () => {
  const Real = globalThis.Date;
  afterEach(() => {
    globalThis.Date = Real;
  });

  test.each([
    ['ten to midnight', '2026-11-22T23:50:00+08:00', '2026-11-22T09:00:00+08:00'],
    ['just after midnight', '2026-11-22T00:00:01+08:00', '2026-11-22T09:00:00+08:00'],
    ['at nine itself', '2026-11-22T09:00:00+08:00', '2026-11-22T09:00:00+08:00'],
  ])('%s it becomes nine of the same day in Shanghai', (_when, now, morning) =>
    expect(at(now) + shiftToMorning(at(now))).toBe(at(morning)),
  );

  test('moves what has no date of its own, and nothing else', () => {
    const before = Date.now();
    moveClock(-3600_000);
    expect(Math.abs(Date.now() - before + 3600_000)).toBeLessThan(1000);
    expect(Math.abs(new Date().getTime() - before + 3600_000)).toBeLessThan(1000);
    expect(new Date('2026-11-22T00:00:00Z').toISOString()).toBe('2026-11-22T00:00:00.000Z');
    expect(new Real(0)).toBeInstanceOf(Date);
    expect(new Date()).toBeInstanceOf(Real);
  });
});
