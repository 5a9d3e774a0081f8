import { Injectable } from '@nestjs/common';
import { Clock } from '../../foundation/clock/clock.js';
import { businessDate } from '../../foundation/clock/shanghai.js';
import { Db, Tx } from '../../foundation/database/db.js';
import { untilFew } from '../../foundation/jobs/until-few.js';
import { AllocatorService } from '../schedule/allocator.service.js';
import { CalendarReader } from '../schedule/calendar.reader.js';
import { worksIn } from './rules/may-announce.js';
import { VisitEdit } from './visit-edit.js';
import { VisitFactsService } from './visit-facts.service.js';
import { Visit } from './visit.entity.js';
import { visitErrors } from './visit.errors.js';
import { emptyAnnounced, finishBefore } from './visit.queries.js';

/** Past visits that one statement ends. */
const AT_ONCE = 1000;

/** Engineers' presence in communities. Every change goes through an edit, under the lock of the engineer's day. */
@Injectable()
export class VisitsService {
  constructor(
    private readonly db: Db,
    private readonly facts: VisitFactsService,
    private readonly calendar: CalendarReader,
    private readonly allocator: AllocatorService,
    private readonly clock: Clock,
  ) {}

  edit(tx: Tx): VisitEdit {
    return new VisitEdit(tx, this.facts, this.clock.now());
  }

  /** An own live visit, with its day locked: it stays as it is until the transaction ends. */
  async hold(tx: Tx, id: string, engineerId: string): Promise<Visit> {
    const found = await tx.repository(Visit).findOneBy({ id });
    if (found?.engineerId !== engineerId) throw visitErrors.unknown();
    await this.allocator.lockDays(tx, [{ engineerId, date: found.day }]);
    const visit = (await tx.repository(Visit).findOneBy({ id }))!;
    if (visit.engineerId !== engineerId || !visit.live || visit.day < businessDate(this.clock.now()))
      throw visitErrors.over();
    return visit;
  }

  /**
   * Visits that will have no booking left when these many are taken from them, and that he does not make for another
   * reason. Under the lock of his days.
   */
  async emptied(tx: Tx, taken: Map<string, number>): Promise<Set<string>> {
    const empty = new Set<string>();
    for (const [id, count] of taken) {
      const visit = (await tx.repository(Visit).findOneBy({ id }))!;
      if (visit.bookings === count && (visit.source === 'booking' || !(await this.stillComes(visit)))) empty.add(id);
    }
    return empty;
  }

  /** Ends what an engineer announced for days on which he no longer works, where no booking hangs on it. */
  async withdrawAbsent(tx: Tx, edit: VisitEdit, engineerId: string, range: Range): Promise<void> {
    const today = businessDate(this.clock.now());
    const from = range.from > today ? range.from : today;
    for (const id of await emptyAnnounced(tx, engineerId, from, range.until)) {
      const visit = (await tx.repository(Visit).findOneBy({ id }))!;
      if (!(await this.stillComes(visit))) await edit.withdraw(id);
    }
  }

  /** Visits of days that are over are done. Returns how many. */
  finishPast(): Promise<number> {
    const now = this.clock.now();
    return untilFew(AT_ONCE, (size) => finishBefore(this.db, businessDate(now), now, size));
  }

  private async stillComes(visit: Visit): Promise<boolean> {
    return worksIn(visit, await this.calendar.day(visit.engineerId, visit.day), this.clock.now().getTime());
  }
}

/** Business dates, both included. */
interface Range {
  from: string;
  until: string;
}
