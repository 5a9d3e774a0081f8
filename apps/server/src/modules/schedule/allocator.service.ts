import { Injectable } from '@nestjs/common';
import { Clock } from '../../foundation/clock/clock.js';
import { addDays, businessDate } from '../../foundation/clock/shanghai.js';
import { isDuplicate } from '../../foundation/database/database-errors.js';
import { Db, Tx } from '../../foundation/database/db.js';
import { CalendarReader } from './calendar.reader.js';
import { daysConcerned } from './rules/days-concerned.js';
import { Atom, layOut } from './rules/lay-out.js';
import { Day, DAYS_AHEAD, mayTake, SlotRefusal, SlotRule, Stay } from './rules/may-take.js';
import type { Spot } from './rules/travel.js';
import { SlotAtom } from './schedule.entity.js';
import { scheduleErrors } from './schedule.errors.js';
import { deleteAtom, lockDay, makeDays, missingDays, storedAtoms } from './schedule.queries.js';

export interface BookedTime {
  engineerId: string;
  bookingId: string;
  communityId: string;
  /** Where that is, for those who know it already. */
  spot?: Spot;
  start: Date;
  end: Date;
}

export interface EngineersDay {
  engineerId: string;
  date: string;
}

/** The days to lock before the time of a booking is taken or freed. */
export const daysOf = (time: BookedTime): EngineersDay[] =>
  daysConcerned(spanOf(time)).map((date) => ({ engineerId: time.engineerId, date }));

/**
 * The one allocator: every path that takes or frees an engineer's time goes through it, inside a transaction.
 * It locks the days concerned first, then decides by the same rule that lists slots; the key (engineer, start) has the
 * last word.
 */
@Injectable()
export class AllocatorService {
  constructor(
    private readonly db: Db,
    private readonly calendar: CalendarReader,
    private readonly clock: Clock,
  ) {}

  /** Locks days in a fixed order, so that two callers cannot wait for each other. Call it first in the transaction. */
  async lockDays(tx: Tx, days: EngineersDay[]): Promise<void> {
    const keys = [...new Set(days.map((day) => `${day.engineerId.padStart(19, '0')} ${day.date}`))].sort();
    const sorted = keys.map((key) => key.split(' ')).map(([id, date]) => [id.replace(/^0+/, ''), date]);
    if (sorted.length > 1) await this.makeDays(sorted);
    for (const [id, date] of sorted) await this.lockDay(tx, id, date);
  }

  /** A day of an engineer with all that decides about it, locked. */
  async lockedDay(tx: Tx, day: EngineersDay): Promise<Day> {
    await this.lockDays(tx, [day]);
    return this.calendar.day(day.engineerId, day.date);
  }

  /** The business days within [from, until] in which somebody could book. */
  bookableDays(engineerId: string, from: Date, until: Date): EngineersDay[] {
    const today = businessDate(this.clock.now());
    return Array.from({ length: DAYS_AHEAD + 1 }, (_, n) => addDays(today, n))
      .filter((date) => businessDate(from) <= date && date <= businessDate(until))
      .map((date) => ({ engineerId, date }));
  }

  /** Takes the time of a booking, when the rule allows. Returns why not, or null when it is taken. */
  async take(tx: Tx, time: BookedTime, rule: SlotRule = mayTake): Promise<SlotRefusal | null> {
    const before = await this.locked(tx, time);
    const spot = time.spot ?? (await this.calendar.spot(time.communityId));
    const wish = { ...spot, bookingId: time.bookingId, ...spanOf(time) };
    const refusal = rule(wish, before, this.clock.now().getTime());
    if (refusal) return refusal;
    try {
      await this.repaint(tx, time, before.stays, [...before.stays, wish]);
    } catch (error) {
      // Thrown, not returned: what repaint did before must not be committed.
      if (isDuplicate(error)) throw scheduleErrors.slotTaken();
      throw error;
    }
    return null;
  }

  /** Frees the time of a booking; the way of the visit before it is laid out anew. */
  async release(tx: Tx, time: BookedTime): Promise<void> {
    const { stays } = await this.locked(tx, time);
    const others = stays.filter((stay) => stay.bookingId !== time.bookingId);
    await this.repaint(tx, time, stays, others);
  }

  /** The day of a booked time, once everything that decides about it is locked. */
  private async locked(tx: Tx, time: BookedTime): Promise<Day> {
    await this.lockDays(tx, daysOf(time));
    return this.calendar.day(time.engineerId, businessDate(time.start));
  }

  private async lockDay(tx: Tx, engineerId: string, date: string): Promise<void> {
    if (await lockDay(tx, engineerId, date)) return;
    // On a connection of its own: an INSERT IGNORE here would leave a shared lock behind, and two of those deadlock.
    await makeDays(this.db, [[engineerId, date]]);
    await lockDay(tx, engineerId, date);
  }

  /** Before anything is locked: who makes a row while he holds another could wait for its holder, unseen by the database. */
  private async makeDays(days: string[][]): Promise<void> {
    await makeDays(this.db, await missingDays(this.db, days));
  }

  /**
   * Brings the stored atoms to what the stays need: those of the booked day, and of the evening before where its way
   * leads here. What follows after midnight is as its own day lays it out.
   */
  private async repaint(tx: Tx, time: BookedTime, stays: Stay[], wanted: Stay[]): Promise<void> {
    const { engineerId } = time;
    const dates = daysConcerned(spanOf(time)).filter((date) => date <= businessDate(time.start));
    const painted = [...stays, ...wanted].filter(({ start }) => dates.includes(businessDate(new Date(start))));
    const ids = new Set(painted.map((stay) => stay.bookingId));
    // What is stored, not what the rules would lay out today: since then places may have moved or been merged.
    const before = new Map((await storedAtoms(tx, engineerId, [...ids])).map((atom) => [keyOf(atom), atom]));
    const atoms = layOut(wanted).filter((atom) => ids.has(atom.bookingId));
    const after = new Map(atoms.map((atom) => [keyOf(atom), atom]));
    const gone = [...before].filter(([key]) => !after.has(key)).map(([, atom]) => atom);
    const fresh = [...after].filter(([key]) => !before.has(key)).map(([, atom]) => atom);
    for (const atom of gone) await deleteAtom(tx, engineerId, atom);
    if (fresh.length > 0)
      await tx.insert(
        SlotAtom,
        fresh.map((atom) => rowOf(engineerId, atom)),
      );
  }
}

const spanOf = ({ start, end }: BookedTime) => ({ start: start.getTime(), end: end.getTime() });

const keyOf = (atom: Pick<Atom, 'start' | 'bookingId' | 'kind'>) => `${atom.start} ${atom.bookingId} ${atom.kind}`;

function rowOf(engineerId: string, atom: Atom): SlotAtom {
  return {
    engineerId,
    startAt: new Date(atom.start),
    bookingId: atom.bookingId,
    communityId: atom.communityId,
    kind: atom.kind,
  };
}
