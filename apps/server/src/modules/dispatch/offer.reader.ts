import { Injectable } from '@nestjs/common';
import { Clock } from '../../foundation/clock/clock.js';
import { addDays, businessDate } from '../../foundation/clock/shanghai.js';
import type { CodedError } from '../../foundation/errors/coded-error.js';
import { BindReader } from '../binding/bind.reader.js';
import { cardOf } from '../engineer/engineer.queries.js';
import { EngineerService } from '../engineer/engineer.service.js';
import { CalendarReader } from '../schedule/calendar.reader.js';
import { Day, mayTake, SlotRefusal, SlotRule } from '../schedule/rules/may-take.js';
import { seenDay, Sight, sightAfter } from '../schedule/rules/shown-day.js';
import { endOf } from '../schedule/rules/time-grid.js';
import { Spot, travelMinutes } from '../schedule/rules/travel.js';
import { Alternative } from '../schedule/schedule.dto.js';
import { scheduleErrors } from '../schedule/schedule.errors.js';
import type { Ask } from './ask.reader.js';
import type { SlotDays } from './dispatch.dto.js';
import { dispatchErrors } from './dispatch.errors.js';
import { FreeStart, nearestAlternatives } from './rules/alternatives.js';
import { Candidate, rankCandidates } from './rules/choose-engineer.js';

/** How candidates are asked whether they are free. */
interface Asking {
  /** A booking that does not stand in its own way. */
  moving?: string;
  preferredId?: string | null;
  rule?: SlotRule;
  /** `exact` unless told otherwise: for who asks in earnest. */
  sight?: Sight;
}

/** How free times are looked for: with which sight, and as if which booking were not there. */
interface Seen {
  sight: Sight;
  moving?: string;
}

interface Ranked {
  ranked: Candidate[];
  refusal: SlotRefusal | null;
}

/** Who could serve, when, and who does it best. Reads only. */
@Injectable()
export class OfferReader {
  constructor(
    private readonly bindings: BindReader,
    private readonly engineers: EngineerService,
    private readonly calendar: CalendarReader,
    private readonly clock: Clock,
  ) {}

  /** Engineers who may serve at all. Mode "only" leaves the preferred one. */
  async candidates(ask: Ask): Promise<string[]> {
    const able = await this.able(ask);
    if (ask.mode === 'prefer') return able;
    if (!ask.engineerId) throw dispatchErrors.engineerNeeded();
    if (able.includes(ask.engineerId)) return [ask.engineerId];
    await this.engineers.activeProfile(ask.engineerId);
    throw dispatchErrors.engineerCannot();
  }

  private async able({ community, item, engineerId, holderId }: Ask): Promise<string[]> {
    const able = await this.engineers.candidates(community, item.skill, engineerId);
    if (!holderId || able.includes(holderId)) return able;
    const holder = (await this.engineers.profiles([holderId])).get(holderId);
    return holder?.active ? [holderId, ...able] : able;
  }

  /** `moving`: a booking that does not stand in its own way. */
  async slots(ask: Ask, { from, days }: { from: string; days: number }, moving?: string): Promise<SlotDays> {
    const free = await this.free(ask, { from, days }, { sight: 'listed', moving });
    const slots = new Map<number, { preferred: boolean; engineers: number }>();
    for (const [id, starts] of free)
      for (const start of starts) {
        const slot = slots.get(start) ?? { preferred: false, engineers: 0 };
        slots.set(start, { preferred: slot.preferred || id === ask.engineerId, engineers: slot.engineers + 1 });
      }
    const sorted = [...slots].sort(([a], [b]) => a - b);
    const dates = Array.from({ length: days }, (_, i) => addDays(from, i));
    const slotsOn = (date: string) =>
      sorted
        .filter(([start]) => businessDate(new Date(start)) === date)
        .map(([start, slot]) => ({ start: iso(start), end: iso(endOf(start, ask.item.durationMinutes)), ...slot }));
    return {
      days: dates.map((date) => ({ date, slots: slotsOn(date) })),
      keepsTaken: await this.bindings.keepsTaken(ask.community.id),
    };
  }

  /** Candidates who are free at the start, best first; and why the first of them all is not, when none is. */
  async rank(
    ask: Ask,
    start: Date,
    { moving, preferredId = ask.engineerId, rule = mayTake, sight = 'exact' }: Asking = {},
  ): Promise<Ranked> {
    const ids = await this.candidates(ask);
    if (ids.length === 0) throw dispatchErrors.nobodyServes();
    const wish = { ...ask.spot, start: start.getTime(), end: endOf(start.getTime(), ask.item.durationMinutes) };
    const plans = await this.calendar.days(ids, { from: businessDate(start), days: 1 }, moving);
    const days = new Map(ids.map((id) => [id, seenDay(plans.get(id)![0], sight)]));
    const butlerId = ask.residentId ? ((await this.bindings.active(ask.residentId))?.engineerId ?? null) : null;
    const now = this.clock.now().getTime();
    const refusals = new Map(ids.map((id) => [id, rule(wish, days.get(id)!, now)]));
    const free = ids.filter((id) => refusals.get(id) === null);
    const ranked = rankCandidates(
      free.map((id) => candidateOf(id, { day: days.get(id)!, wish, butlerId, preferredId })),
    );
    return {
      ranked,
      refusal: ranked.length > 0 ? null : (refusals.get(ask.engineerId ?? ids[0]) ?? refusals.get(ids[0])!),
    };
  }

  /** Three free starts near a lost one: the same day first, then the week after. */
  async alternatives(ask: Ask, lost: Date, sight: Sight, moving?: string): Promise<Alternative[]> {
    const free = await this.free(ask, { from: businessDate(lost), days: 7 }, { sight, moving });
    const preferredFirst = [...free].sort(([a], [b]) => Number(b === ask.engineerId) - Number(a === ask.engineerId));
    // Each time once, or a dozen engineers make hundreds of equal times to sort, for every loser of a race.
    const starts = new Map<number, string>();
    for (const [engineerId, list] of preferredFirst)
      for (const start of list) if (!starts.has(start)) starts.set(start, engineerId);
    const all = [...starts].map(([start, engineerId]) => ({ engineerId, start }));
    return this.nearest(all, lost, ask.item.durationMinutes);
  }

  /** The free starts nearest to a lost one, as a client shows them. */
  async nearest(free: FreeStart[], lost: Date, durationMinutes: number): Promise<Alternative[]> {
    const near = nearestAlternatives(free, lost.getTime());
    const profiles = await this.engineers.profiles(near.map((each) => each.engineerId));
    return near.map(({ engineerId, start }) => ({
      start: iso(start),
      end: iso(endOf(start, durationMinutes)),
      engineerId,
      engineerName: profiles.get(engineerId)?.name ?? '',
    }));
  }

  /** The refusal of a time for which somebody else would come than was shown, with who that is. */
  async other(engineerId: string): Promise<CodedError> {
    return dispatchErrors.otherEngineer({ engineer: cardOf(await this.engineers.profile(engineerId)) });
  }

  /** Whether anybody who could come works long enough for it at all, whatever is booked. */
  async hasHours(ask: Ask): Promise<boolean> {
    const ids = await this.able(ask);
    const works = await this.calendar.works(ids);
    return ids.some((id) => works(id, ask.item.durationMinutes));
  }

  /** The refusal of a time that was asked for in earnest, with others; nobody has hours for any: that is said. */
  async refused(ask: Ask, start: Date, refusal: SlotRefusal, moving?: string): Promise<CodedError> {
    if (NOT_AT_WORK.includes(refusal) && !(await this.hasHours(ask))) return dispatchErrors.nobodyServes();
    return scheduleErrors[refusal]({ alternatives: await this.alternatives(ask, start, sightAfter(refusal), moving) });
  }

  private async free(ask: Ask, range: { from: string; days: number }, seen: Seen): Promise<Map<string, number[]>> {
    const visit = { spot: ask.spot, durationMinutes: ask.item.durationMinutes, ...seen };
    return this.calendar.free(await this.candidates(ask), visit, range);
  }
}

/** He does not work then, whoever is served. */
const NOT_AT_WORK: SlotRefusal[] = ['outsideShift', 'timeOff'];

const iso = (ms: number) => new Date(ms).toISOString();

interface Around {
  day: Day;
  wish: Spot & { start: number };
  butlerId: string | null;
  preferredId: string | null;
}

function candidateOf(engineerId: string, { day, wish, butlerId, preferredId }: Around): Candidate {
  const before = day.stays.filter((stay) => stay.start < wish.start).sort((a, b) => b.start - a.start)[0];
  const after = day.stays.filter((stay) => stay.start > wish.start).sort((a, b) => a.start - b.start)[0];
  const there = (before ? travelMinutes(before, wish) : 0) + (after ? travelMinutes(wish, after) : 0);
  const direct = before && after ? travelMinutes(before, after) : 0;
  return {
    engineerId,
    extraTravel: Math.max(0, there - direct),
    load: day.stays.filter((stay) => businessDate(new Date(stay.start)) === day.date).length,
    isButler: engineerId === butlerId,
    isPreferred: engineerId === preferredId,
  };
}
