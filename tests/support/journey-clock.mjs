// The clock of the journeys: whenever they run, their day begins at nine in the morning in Shanghai, today. Only then is
// there always a free time left today, and no journey runs past midnight. Every process and every page of the run loads it.
const DAY_MS = 24 * 3600_000;
const SHANGHAI_MS = 8 * 3600_000;
const OPENING_MS = 9 * 3600_000;

/** How far the clocks are moved so that it is nine o'clock on today's date. */
export function shiftToMorning(now) {
  const sinceMidnight = (now + SHANGHAI_MS) % DAY_MS;
  return OPENING_MS - sinceMidnight;
}

/** Moves the clock of this program. A page gets it as text, so it must not refer to anything outside. */
export function moveClock(shiftMs) {
  const Real = globalThis.Date;
  const now = () => Real.now() + shiftMs;
  globalThis.Date = new Proxy(Real, {
    construct: (target, given, made) =>
      Reflect.construct(target, given.length > 0 ? given : [now()], made === globalThis.Date ? target : made),
    apply: () => new Real(now()).toString(),
    get: (target, name) => (name === 'now' ? now : Reflect.get(target, name)),
  });
}

/** The shift of this run; nothing outside of journeys and in WeChat's own tools. */
export const SHIFT_MS = Number(process.env.JOURNEY_CLOCK_SHIFT_MS ?? 0);

if (SHIFT_MS !== 0) moveClock(SHIFT_MS);
