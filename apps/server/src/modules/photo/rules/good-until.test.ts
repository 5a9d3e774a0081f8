import { goodUntil } from './good-until.js';

describe('until when an address is good', () => {
  test.each([
    ['on the mark', '10:00:00.000', '10:10:00.000'],
    ['just after it', '10:00:00.001', '10:20:00.000'],
    ['just before the next', '10:09:59.999', '10:20:00.000'],
    ['on the next', '10:10:00.000', '10:20:00.000'],
  ])('%s', (_when, now, until) =>
    expect(goodUntil(new Date(`2026-11-23T${now}Z`)).toISOString()).toBe(`2026-11-23T${until}Z`),
  );
});
