import { Injectable } from '@nestjs/common';
import { Clock } from '../../foundation/clock/clock.js';
import { addDays, businessDate } from '../../foundation/clock/shanghai.js';
import { Db } from '../../foundation/database/db.js';
import { dataOf } from '../../foundation/database/row-data.js';
import { Page, pageOf } from '../../foundation/http/paging.js';
import { isId } from '../../foundation/ids/ids.js';
import { CommunityService } from '../community/community.service.js';
import { EngineerCardReader } from '../engineer/engineer-card.reader.js';
import { DAYS_SHOWN } from './rules/may-announce.js';
import { Part, PARTS, shownPart } from './rules/part-of-day.js';
import { cardsById, comingCards, engineersVisits, Position } from './visit-cards.queries.js';
import { comingEngineers, visitCard } from './visit-cards.view.js';
import { VisitGuestsHook } from './visit-guests.hook.js';
import { OwnVisit, OwnVisitsQuery, VisitCard, VisitView } from './visit.dto.js';
import { visitErrors } from './visit.errors.js';
import type { CardRow } from './visit.sql.js';

/** Visits as people see them. */
@Injectable()
export class VisitReader {
  constructor(
    private readonly db: Db,
    private readonly communities: CommunityService,
    private readonly engineers: EngineerCardReader,
    private readonly guests: VisitGuestsHook,
    private readonly clock: Clock,
  ) {}

  /** Announced visits of the coming two weeks; the key is "day.id.turn", the place in that day. */
  async coming(communityId: string, residentId: string | null, after = '', limit = 20): Promise<Page<VisitCard>> {
    const community = await this.communities.require(communityId);
    const now = this.clock.now();
    const today = businessDate(now);
    const who = { communityId: community.id, callerId: residentId ?? '0' };
    const range = { now, after: positionOf(after, today), until: addDays(today, DAYS_SHOWN) };
    const rows = await comingCards(this.db, this.guests.sql, { ...who, ...range }, limit + 1);
    const [joined, engineers] = await Promise.all([
      this.joined(residentId, rows),
      this.engineers.cards(comingEngineers(rows)),
    ]);
    return pageOf(rows, limit, keyOf, (row) => visitCard(row, { engineers, now, joined: joined.has(row.id) }));
  }

  async view(id: string, residentId: string | null): Promise<VisitView> {
    const [row] = await cardsById(this.db, [id]);
    if (!row) throw visitErrors.unknown();
    const joined = (await this.joined(residentId, [row])).has(id);
    const engineers = await this.engineers.cards(comingEngineers([row]));
    const card = visitCard(row, { engineers, now: this.clock.now(), joined });
    const names = await this.communities.names([card.communityId]);
    return { ...card, communityName: names.get(card.communityId) ?? '' };
  }

  async ofEngineer(engineerId: string, { from, days }: OwnVisitsQuery): Promise<OwnVisit[]> {
    const range = { from, until: addDays(from, days - 1) };
    const rows = await engineersVisits(this.db, this.guests.sql, engineerId, range);
    return rows.map(({ community_id: communityId, name: communityName, stand, to_do: toDo, joined, ...visit }) => ({
      ...visit,
      communityId,
      communityName,
      bookings: Number(toDo),
      joined: Number(joined),
      finished: stand - Number(toDo),
    }));
  }

  private joined(residentId: string | null, rows: CardRow[]): Promise<Set<string>> {
    return this.guests.joinedBy(
      residentId,
      rows.map((row) => row.id),
    );
  }
}

function keyOf(row: CardRow): string {
  const { day, part, bound } = dataOf<{ day: string; part: Part | null; bound: number }>(row);
  const shown = shownPart(part, bound);
  return `${day}.${row.id}.${shown ? PARTS.indexOf(shown) + 1 : 0}`;
}

/** A page begins after a visit; the first one with today. */
function positionOf(after: string, today: string): Position {
  const [day, id, turn = '0'] = after.split('.');
  const isKey = /^\d{4}-\d{2}-\d{2}$/.test(day) && day >= today && isId(id) && /^[0-3]$/.test(turn);
  return isKey ? { day, turn: Number(turn), id } : { day: today, turn: 0, id: '0' };
}
