import type { Config } from '../../config/config.js';
import { Clock } from './clock.js';

const config = (DEMO_CLOCK_SHIFT_MS = 0) => ({ DEMO_CLOCK_SHIFT_MS }) as Config;
const NOON = new Date('2026-11-29T04:00:00.000Z');
const away = (clock: Clock, from = NOON) => Math.abs(clock.now().getTime() - from.getTime());

describe('the time is that of the database', () => {
  afterEach(() => jest.restoreAllMocks());

  test('carried on from the middle of question and answer, whatever clock the machine has', () => {
    const clock = new Clock(config());
    const at = performance.now();
    clock.follow(NOON, at - 30, at + 30);
    expect(away(clock)).toBeLessThan(500);
    jest.spyOn(Date, 'now').mockReturnValue(Date.parse('2030-01-01T00:00:00.000Z'));
    expect(away(clock)).toBeLessThan(500);
  });

  test('an answer that took long says too little to change it, unless nothing else is known', () => {
    const clock = new Clock(config());
    const at = performance.now();
    clock.follow(NOON, at - 3000, at);
    expect(away(clock)).toBeLessThan(2500);
    clock.follow(new Date('2026-11-29T09:00:00.000Z'), at - 3000, at);
    expect(away(clock)).toBeLessThan(2500);
  });

  test('a demo may live at another hour', () => {
    const clock = new Clock(config(3600_000));
    const at = performance.now();
    clock.follow(NOON, at, at);
    expect(away(clock, new Date('2026-11-29T05:00:00.000Z'))).toBeLessThan(500);
  });
});
