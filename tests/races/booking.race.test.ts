import { setTimeout as sleep } from 'node:timers/promises';
import { addDays, instantOf } from '../../apps/server/src/foundation/clock/shanghai.js';
import { Clock } from '../../apps/server/src/foundation/clock/clock.js';
import { violations } from '../support/invariants.js';
import { World } from '../support/world.js';
import { BookingRace, Path } from './booking-race.js';
import { Caller, Meter, Outcome, percentile, report, runClockFrom, shuffled, storm, tally } from './storm.js';

const ENGINEERS = 120;
/** More than twenty for an engineer; on two busy cores a longer queue only waits. */
const IN_FLIGHT = 32;
const FRIDAY = '2026-11-20T02:00:00.000Z';
const BOOKS: Path[] = ['createOnly', 'createPrefer', 'rescheduleOnly', 'reschedulePrefer'];

describe('120 engineers, 20 callers at once for each, over every path that takes or frees time', () => {
  let world: World;
  let race: BookingRace;
  let callers: Caller<Path>[];
  let outcomes: Outcome<Path>[];
  const of = (...paths: Path[]) => outcomes.filter(({ kind }) => paths.includes(kind));

  beforeAll(async () => {
    world = await World.create();
    race = await BookingRace.prepare(world, ENGINEERS);
    runClockFrom(world, FRIDAY);
    callers = await race.callers();
  });
  beforeAll(async () => {
    const meter = await Meter.start(world);
    let raging = true;
    // The worker re-offers what time off displaces while everybody books.
    const worker = (async () => {
      while (raging) {
        await race.forgetNews();
        await world.settle();
        await sleep(100);
      }
    })();
    outcomes = await storm(callers, IN_FLIGHT);
    raging = false;
    await worker;
    const costs = await meter.read();
    await race.forgetNews();
    await world.settle();
    report('booking race', {
      attempts: outcomes.length,
      p50ms: percentile(outcomes, 0.5),
      p99ms: percentile(outcomes, 0.99),
      ...costs,
      ...tally(outcomes),
    });
  }, 300_000);
  afterAll(() => world.close());

  test('all calls were made', () => expect(outcomes).toHaveLength(ENGINEERS * 20));

  test('nobody met a fault or a busy server', () => {
    expect(
      outcomes
        .filter(({ answer }) => answer.status >= 500)
        .map(({ kind, answer }) => [kind, answer.status, answer.body]),
    ).toEqual([]);
  });

  test('no engineer is booked twice and every invariant holds', async () => {
    expect(await violations(world.sql, { now: world.app.get(Clock).now() })).toEqual([]);
  });

  test('every hour that was wanted and free is filled', async () => {
    const filled = await race.filled();
    report('booking race filled', { filled, best: ENGINEERS * 3, share: filled / (ENGINEERS * 3) });
    expect(filled / (ENGINEERS * 3)).toBeGreaterThanOrEqual(0.95);
  });

  test('every loser hears 409 with alternatives', () => {
    const losers = of(...BOOKS).filter(({ answer }) => answer.status >= 300);
    expect(losers.length).toBeGreaterThan(ENGINEERS * 8);
    for (const { answer } of losers) {
      expect(answer.status).toBe(409);
      expect(['schedule.slotTaken', 'schedule.timeOff']).toContain(answer.body.code);
      expect(answer.body.details.alternatives).toHaveLength(3);
    }
  });

  test('who frees time always succeeds, the operator succeeds or hears that the time is taken', () => {
    expect(of('cancel').map(({ answer }) => answer.status)).toEqual(of('cancel').map(() => 200));
    expect(of('timeOff').map(({ answer }) => answer.status)).toEqual(of('timeOff').map(() => 204));
    for (const { answer } of of('assign'))
      if (answer.status !== 200) expect(answer.body.code).toBe('schedule.slotTaken');
  });

  test('nobody is left with an engineer who is away', async () => {
    expect(await race.bookedInTimeOff()).toEqual([]);
  });
});

describe('20 callers at once for each of 24 engineers between two communities, at any half hour', () => {
  let world: World;
  let race: BookingRace;

  beforeAll(async () => {
    world = await World.create();
    race = await BookingRace.prepare(world, 24);
    runClockFrom(world, FRIDAY);
  });
  afterAll(() => world.close());

  test('way and length are kept, and who was refused asked for what is not free', async () => {
    const day = addDays('2026-11-20', 4);
    const wishes = Array.from({ length: 24 * 20 }, (_, n) => ({
      engineer: Math.floor(n / 20),
      away: n % 3 === 0,
      short: n % 4 === 0,
      start: instantOf(day, 540 + 30 * ((n * 7) % 5)),
    }));
    const callers = await race.wishes(wishes);
    const outcomes = await storm(shuffled(callers, 7), IN_FLIGHT);
    report('booking race with ways', {
      attempts: outcomes.length,
      p99ms: percentile(outcomes, 0.99),
      ...tally(outcomes),
    });
    expect(await violations(world.sql, { now: world.app.get(Clock).now() })).toEqual([]);
    expect(await race.refusedButFree(day)).toEqual([]);
  });
});

describe('360 callers who take whoever is free among 12 engineers of one community', () => {
  let world: World;
  let race: BookingRace;

  beforeAll(async () => {
    world = await World.create();
    race = await BookingRace.prepare(world, 12, 12);
    runClockFrom(world, FRIDAY);
  });
  afterAll(() => world.close());

  test('fill every hour of everybody, and nobody waits for a lock in a circle', async () => {
    const wishes = Array.from({ length: 12 * 30 }, (_, n) => ({
      engineer: n % 12,
      away: false,
      short: false,
      mode: 'prefer' as const,
      start: instantOf('2026-11-21', 540 + 60 * (Math.floor(n / 12) % 3)),
    }));
    const callers = shuffled(await race.wishes(wishes), 3);
    const meter = await Meter.start(world);
    const outcomes = await storm(callers, IN_FLIGHT);
    const costs = await meter.read();
    report('prefer race', {
      attempts: outcomes.length,
      p50ms: percentile(outcomes, 0.5),
      p99ms: percentile(outcomes, 0.99),
      ...costs,
      ...tally(outcomes),
    });
    expect(await violations(world.sql, { now: world.app.get(Clock).now() })).toEqual([]);
    expect(await race.filled()).toBe(36);
    expect(outcomes.filter(({ answer }) => answer.status !== 201 && answer.status !== 409)).toEqual([]);
    expect(costs.deadlocks).toBe(0);
  });
});
