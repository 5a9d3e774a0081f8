import { Injectable } from '@nestjs/common';
import { businessDate } from '../../foundation/clock/shanghai.js';
import { Db } from '../../foundation/database/db.js';
import type { Ending, Hanging } from '../engineer/hanging.hook.js';
import { mergedShifts, Shift } from '../engineer/rules/shifts.js';
import { insideShift } from '../schedule/rules/may-take.js';
import { HangingRow, hangingOn } from './hanging.queries.js';

const SHOWN = 20;

/** Which bookings hang on something that is about to end: for who ends it, before he does. */
@Injectable()
export class HangingReader {
  constructor(private readonly db: Db) {}

  async on(ending: Ending): Promise<Hanging> {
    const rows = await hangingOn(this.db, ending);
    const hanging = ending.shifts ? outside(rows, mergedShifts(ending.shifts)) : rows;
    return { count: hanging.length, bookings: hanging.slice(0, SHOWN).map(view) };
  }
}

const outside = (rows: HangingRow[], shifts: Shift[]) =>
  rows.filter(({ startAt, endAt }) => {
    const stay = { start: startAt.getTime(), end: endAt.getTime() };
    return !insideShift(stay, { date: businessDate(startAt), shifts });
  });

const view = ({ id, no, startAt, serviceName, communityName }: HangingRow) => ({
  ...{ id, no, serviceName, communityName },
  start: startAt.toISOString(),
});
