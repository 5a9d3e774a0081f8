import { Injectable } from '@nestjs/common';
import { Clock } from '../../foundation/clock/clock.js';
import { addDays, businessDate, instantOf } from '../../foundation/clock/shanghai.js';
import { Db } from '../../foundation/database/db.js';
import { CommunityService } from '../community/community.service.js';
import { EngineerService } from '../engineer/engineer.service.js';
import { mergedShifts } from '../engineer/rules/shifts.js';
import { staysOf } from './calendar.queries.js';
import { daysConcerned } from './rules/days-concerned.js';
import { freeStarts } from './rules/free-starts.js';
import { hasHours } from './rules/has-hours.js';
import { Day, DAYS_AHEAD } from './rules/may-take.js';
import { seenDay, Sight } from './rules/shown-day.js';
import { Spot, spotOf } from './rules/travel.js';

/** A day without what is booked. */
type OpenDay = Omit<Day, 'stays'>;

/** When which engineer is free. Reads only. */
@Injectable()
export class CalendarReader {
  constructor(
    private readonly db: Db,
    private readonly engineers: EngineerService,
    private readonly communities: CommunityService,
    private readonly clock: Clock,
  ) {}

  /** Free starts (ms) per engineer for a visit at `spot`, over `days` business days; as if `moving` were not booked. */
  async free(
    engineerIds: string[],
    { spot, durationMinutes, sight, moving }: { spot: Spot; durationMinutes: number; sight: Sight; moving?: string },
    range: { from: string; days: number },
  ): Promise<Map<string, number[]>> {
    const now = this.clock.now().getTime();
    const plans = await this.days(engineerIds, range, moving);
    const starts = (day: Day) => freeStarts(spot, durationMinutes, seenDay(day, sight), now);
    return new Map(engineerIds.map((id) => [id, plans.get(id)!.flatMap(starts)]));
  }

  /** One business day of an engineer. */
  async day(engineerId: string, date: string): Promise<Day> {
    return (await this.days([engineerId], { from: date, days: 1 })).get(engineerId)![0];
  }

  /** The business days of engineers with all that decides about them, without the stay of one booking. */
  async days(
    engineerIds: string[],
    range: { from: string; days: number },
    without?: string,
  ): Promise<Map<string, Day[]>> {
    const [open, stays] = await Promise.all([
      this.openDays(engineerIds, range),
      staysOf(this.db, engineerIds, instantOf(addDays(range.from, -1)), instantOf(addDays(range.from, range.days + 1))),
    ]);
    const withStays = (id: string, day: OpenDay): Day => ({
      ...day,
      stays: (stays.get(id) ?? []).filter(
        (stay) => stay.bookingId !== without && daysConcerned(stay).includes(day.date),
      ),
    });
    return new Map(engineerIds.map((id) => [id, open.get(id)!.map((day) => withStays(id, day))]));
  }

  /** The same without what is booked. */
  private async openDays(
    engineerIds: string[],
    range: { from: string; days: number },
  ): Promise<Map<string, OpenDay[]>> {
    const [from, until] = [instantOf(range.from), instantOf(addDays(range.from, range.days))];
    const [shifts, timeOff] = await Promise.all([
      this.engineers.shifts(engineerIds),
      this.engineers.timeOff(engineerIds, from, until),
    ]);
    const dates = Array.from({ length: range.days }, (_, i) => addDays(range.from, i));
    const hours = new Map(
      engineerIds.map((id) => [id, mergedShifts(shifts.filter((shift) => shift.engineerId === id))]),
    );
    const dayOf = (id: string, date: string): OpenDay => ({
      date,
      shifts: hours.get(id)!,
      timeOff: timeOff
        .filter((off) => off.engineerId === id)
        .map((off) => ({ start: off.startsAt.getTime(), end: off.endsAt.getTime() })),
    });
    return new Map(engineerIds.map((id) => [id, dates.map((date) => dayOf(id, date))]));
  }

  /** Whether an engineer works long enough for a visit of so many minutes, on any day that can be booked. */
  async works(engineerIds: string[]): Promise<(engineerId: string, minutes: number) => boolean> {
    if (engineerIds.length === 0) return () => false;
    const now = this.clock.now();
    const days = await this.openDays(engineerIds, { from: businessDate(now), days: DAYS_AHEAD + 1 });
    return (id, minutes) => hasHours(days.get(id) ?? [], minutes, now.getTime());
  }

  async spot(communityId: string): Promise<Spot> {
    return spotOf({ ...(await this.communities.require(communityId)), id: communityId });
  }
}
