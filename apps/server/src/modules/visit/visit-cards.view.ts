import { dataOf } from '../../foundation/database/row-data.js';
import { isTrue, Truth } from '../../foundation/database/truth.js';
import { whenTold } from '../binding/rules/when-told.js';
import type { EngineerJson } from '../engineer/engineer-card.js';
import type { EngineerCard } from '../engineer/engineer.dto.js';
import { mergedShifts } from '../engineer/rules/shifts.js';
import { freeStarts } from '../schedule/rules/free-starts.js';
import { joinRule, seatsLeft, Presence } from '../schedule/rules/may-join.js';
import type { BookedStay, Day } from '../schedule/rules/may-take.js';
import { shownDay } from '../schedule/rules/shown-day.js';
import { ATOM_MS, endOf } from '../schedule/rules/time-grid.js';
import { spotOf } from '../schedule/rules/travel.js';
import { Part, shownPart, windowOf } from './rules/part-of-day.js';
import type { VisitCard } from './visit.dto.js';
import type { Visit, VisitSource, VisitState } from './visit.entity.js';
import type { CardRow } from './visit.sql.js';

interface VisitJson {
  communityId: string;
  day: string;
  part: Part | null;
  source: VisitSource;
  state: VisitState;
  joined: Truth;
  lat: number | null;
  lng: number | null;
  bound: number;
  shortest: number | null;
  shifts: [weekday: number, startMinute: number, endMinute: number][] | null;
  off: [from: number, until: number][] | null;
  atoms: AtomJson[] | null;
  engineer: EngineerJson;
}

type AtomJson = [
  bookingId: string,
  communityId: string,
  start: number,
  lat: number | null,
  lng: number | null,
  bound: number,
];

/** Who comes on these visits. */
export const comingEngineers = (rows: CardRow[]): EngineerJson[] =>
  rows.map((row) => dataOf<Pick<VisitJson, 'engineer'>>(row).engineer);

interface Around {
  /** The cards of those who come. */
  engineers: Map<string, EngineerCard>;
  now: Date;
  joined?: boolean;
}

/** What anyone may see of a visit: never where in the community, for whom or at which minute. */
export function visitCard(row: CardRow, { engineers, now, joined }: Around): VisitCard {
  const visit = dataOf<VisitJson>(row);
  return {
    id: row.id,
    communityId: visit.communityId,
    engineer: engineers.get(visit.engineer.id)!,
    day: visit.day,
    part: shownPart(visit.part, visit.bound),
    state: visit.state,
    seatsLeft: visit.state === 'announced' ? seats(visit, now.getTime()) : 0,
    joined: joined ?? isTrue(visit.joined),
  };
}

/** Where he is that day anyway. Where the seats beside a stay would tell when it is, he may be asked for any time of the day. */
export function presenceOf({ communityId, day, part, source }: Coming, keepsTaken: boolean): Presence {
  if (source === 'engineer') return { communityId, window: windowOf(day, part) };
  return { communityId, window: keepsTaken ? windowOf(day, null) : null };
}

type Coming = Pick<Visit, 'communityId' | 'day' | 'part' | 'source'>;

/**
 * Services of his shortest kind that fit one after the other into the seats where a neighbour may join now, as anybody may
 * know it; null for any number where what is taken is not told.
 */
function seats(visit: VisitJson, now: number): number | null {
  if (visit.shortest === null) return 0;
  const { communityId } = visit;
  const keepsTaken = whenTold('taken', visit.bound) !== 'minute';
  const day = shownDay(dayOf(visit));
  const spot = spotOf({ ...visit, id: communityId });
  const starts = freeStarts(spot, visit.shortest, day, now, joinRule(presenceOf(visit, keepsTaken)));
  if (keepsTaken && starts.length > 0) return null;
  return seatsLeft(starts, endOf(0, visit.shortest));
}

function dayOf({ day, shifts, off, atoms }: VisitJson): Day {
  const stays = new Map<string, BookedStay>();
  for (const [bookingId, communityId, seconds, lat, lng, bound] of atoms ?? []) {
    const [start, known] = [seconds * 1000, stays.get(bookingId)];
    stays.set(bookingId, {
      ...spotOf({ id: communityId, lat, lng }),
      bookingId,
      bound,
      start: Math.min(start, known?.start ?? Infinity),
      end: Math.max(start + ATOM_MS, known?.end ?? 0),
    });
  }
  return {
    date: day,
    shifts: mergedShifts(
      (shifts ?? []).map(([weekday, startMinute, endMinute]) => ({ weekday, startMinute, endMinute })),
    ),
    timeOff: (off ?? []).map(([from, until]) => ({ start: from * 1000, end: until * 1000 })),
    stays: [...stays.values()],
  };
}
