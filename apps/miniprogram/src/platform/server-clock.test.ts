import { ServerClock } from './server-clock';

const NOON = '2026-11-30T04:00:00.000Z';
const DAY = 86_400_000;
const device = (iso: string) => Date.parse(iso);

describe("the time is the server's", () => {
  test.each([
    ['eight days slow', -8 * DAY],
    ['a day fast', DAY],
    ['right', 0],
  ])('on a phone whose clock is %s', (_what, off) => {
    let phone = device(NOON) + off;
    const clock = new ServerClock(() => phone);
    clock.follow(NOON, phone - 100, phone + 100);
    expect(clock.now().toISOString()).toBe(NOON);
    phone += 60_000;
    expect(clock.now().toISOString()).toBe('2026-11-30T04:01:00.000Z');
  });

  test('is not known before the server has told it', () => {
    const clock = new ServerClock(() => 0);
    clock.follow(undefined, 0, 0);
    clock.follow('soon', 0, 0);
    expect(clock.isKnown).toBe(false);
    clock.follow(NOON, 0, 60_000);
    expect(clock.isKnown).toBe(true);
  });

  test.each([
    ['took long', 0, 6_000],
    ['was asked for before the clock of the phone was put back', 9_000, 0],
  ])('an answer that %s changes nothing that is known', (_what, asked, heard) => {
    const clock = new ServerClock(() => 0);
    clock.follow(NOON, 0, 0);
    clock.follow('2026-12-24T04:00:00.000Z', asked, heard);
    expect(clock.now().toISOString()).toBe(NOON);
  });

  test('whoever shows the time is told when it turns out to be another one', () => {
    const clock = new ServerClock(() => device(NOON));
    const told = jest.fn();
    const stop = clock.onSet(told);
    clock.follow('2026-11-30T04:00:01.000Z', device(NOON), device(NOON));
    expect(told).not.toHaveBeenCalled();
    clock.follow('2026-12-01T04:00:00.000Z', device(NOON), device(NOON));
    stop();
    clock.follow(NOON, device(NOON), device(NOON));
    expect(told).toHaveBeenCalledTimes(1);
  });
});
