import fc from 'fast-check';
import { addDays, businessDate, instantOf, weekdayOf } from '../../apps/server/src/foundation/clock/shanghai.js';
import { freeStarts } from '../../apps/server/src/modules/schedule/rules/free-starts.js';
import { Atom, layOut } from '../../apps/server/src/modules/schedule/rules/lay-out.js';
import { daysConcerned } from '../../apps/server/src/modules/schedule/rules/days-concerned.js';
import { Day, mayTake, Stay } from '../../apps/server/src/modules/schedule/rules/may-take.js';
import { ATOM_MS, endOf } from '../../apps/server/src/modules/schedule/rules/time-grid.js';
import { Spot, travelMinutes } from '../../apps/server/src/modules/schedule/rules/travel.js';

const DATE = '2026-11-21';
const DATES = [DATE, addDays(DATE, 1)];
const MINUTE = 60_000;
const at = (minute: number) => instantOf(DATE, minute).getTime();

/** In the same street, across the town, and one nobody has measured. */
const SPOTS: Spot[] = [
  { communityId: '1', lat: 31.2, lng: 121.44 },
  { communityId: '2', lat: 31.204, lng: 121.442 },
  { communityId: '3', lat: 31.3, lng: 121.6 },
  { communityId: '4' },
];

type Step = { take: true; spot: Spot; minute: number; duration: number } | { take: false; which: number };

const plan = fc.record({
  shifts: fc.constantFrom<[number, number][][]>(
    [[540, 1080]],
    [
      [540, 720],
      [780, 1080],
    ],
    [[0, 1440]],
    [
      [0, 300],
      [1200, 1440],
    ],
    [[610, 905]],
    [],
  ),
  off: fc.option(fc.record({ start: fc.integer({ min: 0, max: 2880 }), minutes: fc.integer({ min: 1, max: 400 }) }), {
    nil: null,
  }),
  now: fc.integer({ min: -600, max: 1440 }),
  steps: fc.array(
    fc.oneof(
      fc.record({
        take: fc.constant(true as const),
        spot: fc.constantFrom(...SPOTS),
        minute: fc.oneof(fc.integer({ min: 0, max: 191 }), fc.integer({ min: 88, max: 104 })).map((n) => n * 15),
        duration: fc.constantFrom(15, 30, 45, 60, 90, 120),
      }),
      fc.record({ take: fc.constant(false as const), which: fc.nat(20) }),
    ),
    { maxLength: 25 },
  ),
});

/** The simplest thing that could be right: every minute of two days is looked at. */
class MinuteModel {
  readonly stays: Stay[] = [];

  constructor(
    private readonly day: Pick<Day, 'shifts' | 'timeOff'>,
    private readonly now: number,
  ) {}

  mayTake(spot: Spot, start: number, end: number): boolean {
    if (start % ATOM_MS !== 0 || start < this.now + ATOM_MS) return false;
    const minutes = Array.from({ length: (end - start) / MINUTE }, (_, n) => start + n * MINUTE);
    const inShift = this.day.shifts.some(({ weekday, startMinute, endMinute }) =>
      DATES.filter((date) => weekdayOf(date) === weekday)
        .map((date) => instantOf(date).getTime())
        .some((day) => minutes.every((m) => m >= day + startMinute * MINUTE && m + MINUTE <= day + endMinute * MINUTE)),
    );
    const away = this.day.timeOff.some((off) => minutes.some((m) => m < off.end && m + MINUTE > off.start));
    return inShift && !away && this.stays.every((stay) => this.apart(stay, { ...spot, start, end }));
  }

  /** The minutes at one place, followed by those on the way to the other, never meet. */
  private apart(a: Spot & { start: number; end: number }, b: Spot & { start: number; end: number }): boolean {
    const way = travelMinutes(a, b) * MINUTE;
    return a.end + way <= b.start || b.end + way <= a.start;
  }
}

/** The table with the key (engineer, start): a second row for a cell is an error. */
class Cells {
  readonly rows = new Map<number, Atom>();

  repaint(stays: Stay[]): void {
    const wanted = new Map(layOut(stays).map((atom) => [`${atom.start} ${atom.bookingId} ${atom.kind}`, atom]));
    for (const atom of [...this.rows.values()])
      if (!wanted.delete(`${atom.start} ${atom.bookingId} ${atom.kind}`)) this.rows.delete(atom.start);
    for (const atom of wanted.values()) {
      if (this.rows.has(atom.start)) throw new Error(`cell ${new Date(atom.start).toISOString()} is taken twice`);
      this.rows.set(atom.start, atom);
    }
  }

  /** The stays as the calendar reads them back. */
  stays(): { bookingId: string; start: number; end: number }[] {
    const work = [...this.rows.values()].filter((atom) => atom.kind === 'work');
    return [...new Set(work.map((atom) => atom.bookingId))].map((bookingId) => {
      const starts = work.filter((atom) => atom.bookingId === bookingId).map((atom) => atom.start);
      return { bookingId, start: Math.min(...starts), end: Math.max(...starts) + ATOM_MS };
    });
  }
}

/** Atoms of the stays that begin on a day: that day alone lays them out. */
const isOf = (date: string, stays: Stay[]) => (atom: Atom) =>
  stays.some(({ bookingId, start }) => bookingId === atom.bookingId && businessDate(new Date(start)) === date);
const byStart = (a: { start: number }, b: { start: number }) => a.start - b.start;
const bare = ({ bookingId, start, end }: Stay) => ({ bookingId, start, end });

describe('any sequence of taking and freeing two days of an engineer', () => {
  test('offers exactly what can be taken, and the cells are those of the stays', () => {
    fc.assert(
      fc.property(plan, ({ shifts, off, now: minute, steps }) => {
        const now = at(minute);
        const fixed = {
          shifts: DATES.map(weekdayOf).flatMap((weekday) =>
            shifts.map(([startMinute, endMinute]) => ({ weekday, startMinute, endMinute })),
          ),
          timeOff: off ? [{ start: at(off.start), end: at(off.start + off.minutes) }] : [],
        };
        const model = new MinuteModel(fixed, now);
        const cells = new Cells();
        const near = (date: string) => model.stays.filter((stay) => daysConcerned(stay).includes(date));
        const day = (date: string): Day => ({
          ...fixed,
          date,
          stays: near(date).map((stay) => ({ ...stay, bound: 0 })),
        });
        steps.forEach((step: Step, n) => {
          if (!step.take) {
            if (model.stays.length > 0) model.stays.splice(step.which % model.stays.length, 1);
          } else {
            const start = at(step.minute);
            const wish = { ...step.spot, start, end: endOf(start, step.duration) };
            const date = businessDate(new Date(start));
            const listed = freeStarts(step.spot, step.duration, day(date), now);
            const grid = Array.from({ length: 48 }, (_, k) => instantOf(date, k * 30).getTime());
            expect(listed).toEqual(grid.filter((each) => model.mayTake(step.spot, each, endOf(each, step.duration))));
            expect(mayTake(wish, day(date), now) === null).toBe(listed.includes(start));
            if (listed.includes(start)) model.stays.push({ ...wish, bookingId: String(n) });
          }
          cells.repaint(model.stays);
          expect(cells.stays().sort(byStart)).toEqual(model.stays.map(bare).sort(byStart));
          for (const date of DATES)
            expect(layOut(near(date)).filter(isOf(date, model.stays))).toEqual(
              layOut(model.stays).filter(isOf(date, model.stays)),
            );
        });
      }),
      { numRuns: 1000 },
    );
  });

  test('keeps the way between two places free, in cells that belong to the earlier stay', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...SPOTS),
        fc.constantFrom(...SPOTS),
        fc.integer({ min: 0, max: 10 }),
        (from, to, gap) => {
          const first = { ...from, bookingId: 'a', start: at(540), end: at(600) };
          const start = first.end + gap * ATOM_MS;
          fc.pre(gap * 30 >= travelMinutes(from, to));
          const atoms = layOut([first, { ...to, bookingId: 'b', start, end: start + ATOM_MS }]);
          const way = atoms.filter((atom) => atom.kind === 'travel' && atom.bookingId === 'a');
          expect(way.map((atom) => atom.start)).toEqual(
            Array.from({ length: travelMinutes(from, to) / 30 }, (_, n) => first.end + n * ATOM_MS),
          );
        },
      ),
    );
  });
});
