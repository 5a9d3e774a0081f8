import { Injectable } from '@nestjs/common';
import { Clock } from '../../foundation/clock/clock.js';
import { businessDate } from '../../foundation/clock/shanghai.js';
import { Db, Tx } from '../../foundation/database/db.js';
import { BindReader } from '../binding/bind.reader.js';
import { AllocatorService, BookedTime, daysOf } from '../schedule/allocator.service.js';
import { CalendarReader } from '../schedule/calendar.reader.js';
import { freeStarts } from '../schedule/rules/free-starts.js';
import { joinRule } from '../schedule/rules/may-join.js';
import type { SlotRefusal } from '../schedule/rules/may-take.js';
import { seenDay, Sight } from '../schedule/rules/shown-day.js';
import { endOf } from '../schedule/rules/time-grid.js';
import type { Spot } from '../schedule/rules/travel.js';
import { presenceOf } from './visit-cards.view.js';
import { Visit } from './visit.entity.js';
import { visitErrors } from './visit.errors.js';

interface ListedStarts {
  starts: number[];
  /** What households of this community have booked is among them. */
  keepsTaken: boolean;
}

/** The seats on a visit that neighbours may take: listed, looked at and taken by one rule. */
@Injectable()
export class SeatsService {
  constructor(
    private readonly db: Db,
    private readonly bindings: BindReader,
    private readonly calendar: CalendarReader,
    private readonly allocator: AllocatorService,
    private readonly clock: Clock,
  ) {}

  async require(id: string): Promise<Visit> {
    const visit = await this.db.repository(Visit).findOneBy({ id });
    if (!visit) throw visitErrors.unknown();
    return visit;
  }

  /** Starts (ms) at which a neighbour may join who lives at the spot. */
  async starts(visit: Visit, spot: Spot, durationMinutes: number, sight: Sight): Promise<ListedStarts> {
    const keepsTaken = await this.bindings.keepsTaken(visit.communityId);
    if (!visit.live) return { starts: [], keepsTaken };
    const { day, now } = await this.day(visit);
    const rule = joinRule(presenceOf(visit, keepsTaken));
    return { starts: freeStarts(spot, durationMinutes, seenDay(day, sight), now, rule), keepsTaken };
  }

  /** Why nobody can join then, or null. */
  async refusal(visit: Visit, spot: Spot, start: Date, durationMinutes: number): Promise<SlotRefusal | 'over' | null> {
    if (!visit.live) return 'over';
    if (businessDate(start) !== visit.day) return 'notNextToVisit';
    const { day, now } = await this.day(visit);
    const wish = { ...spot, start: start.getTime(), end: endOf(start.getTime(), durationMinutes) };
    const refusal = joinRule(await this.presence(visit))(wish, day, now);
    // It may have been called off since it was read: then nothing is next to it.
    return refusal === 'notNextToVisit' && !(await this.require(visit.id)).live ? 'over' : refusal;
  }

  /** Takes the time on a visit as it is now. `over`: it is off, or another engineer's by now. */
  async take(tx: Tx, visit: Visit, time: BookedTime): Promise<SlotRefusal | 'over' | null> {
    await this.allocator.lockDays(tx, [{ engineerId: visit.engineerId, date: visit.day }, ...daysOf(time)]);
    const now = (await tx.repository(Visit).findOneBy({ id: visit.id }))!;
    if (!now.live || now.engineerId !== visit.engineerId || now.communityId !== visit.communityId) return 'over';
    return this.allocator.take(tx, time, joinRule(await this.presence(now)));
  }

  private async presence(visit: Visit) {
    return presenceOf(visit, await this.bindings.keepsTaken(visit.communityId));
  }

  private async day(visit: Visit) {
    const day = await this.calendar.day(visit.engineerId, visit.day);
    return { day, now: this.clock.now().getTime() };
  }
}
